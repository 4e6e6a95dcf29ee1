package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;

/**
 * The MCP extension, which gets a message that was written here, and so never reads what a client made up. It begins a
 * session with every {@code initialize}; that is ended at once, since the next request may come to another pod.
 */
@Singleton
class Extension {
    private static final String SESSION = "Mcp-Session-Id";

    private final ConnectionManager sessions;

    Extension(ConnectionManager sessions) {
        this.sessions = sessions;
    }

    /** Lets the extension answer this instead of what the client sent. Whatever a client says it accepts, it gets JSON. */
    void answer(RoutingContext rc, JsonNode id, String method, ObjectNode params) {
        ObjectNode message = Json.NODES.objectNode().put("jsonrpc", "2.0").put("method", method);
        message.set("id", id);
        message.set("params", params);
        RoutingContextInternal internal = (RoutingContextInternal) rc;
        internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
        internal.setBody(Buffer.buffer(Json.bytes(message)));
        MultiMap headers = rc.request().headers();
        headers.remove(SESSION).remove(Legacy.VERSION_HEADER).set("Accept", "application/json, text/event-stream");
        rc.addHeadersEndHandler(head -> clean(rc.response()));
        rc.next();
    }

    private void clean(HttpServerResponse response) {
        String session = response.headers().get(SESSION);
        if (session != null) {
            sessions.remove(session);
            response.headers().remove(SESSION);
        }
        if ("text/event-stream".equals(response.headers().get("Content-Type"))) {
            // A proxy that collects what it passes on would make progress arrive with the result.
            response.putHeader("X-Accel-Buffering", "no");
        }
    }
}
