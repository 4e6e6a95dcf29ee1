package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.kit.account.Caller;
import dev.postern.kit.account.Passes;
import dev.postern.kit.result.Json;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * Everything that happens to a request before the MCP extension sees it: the pass is verified, the body read under
 * bounds, and what is no well-formed request is refused.
 */
@Singleton
public class Edge {
    private static final String MCP = "/mcp";
    /** Higher goes first. */
    private static final int PASS = 50;

    private static final int MESSAGE = 40;

    /** Every line that is logged for the call has the connector's public id under this name. */
    private static final String LOGGED_AS = "connector";

    private static final String NOT_ADMITTED =
            "This request carries no valid pass. Only the token service may call here.";

    /** The token service looks at the origin and keeps it to itself, so that one that arrives here came past it. */
    private static final String FROM_A_PAGE =
            "This request comes from a web page. Only the token service may call here.";

    private final Passes passes;
    private final Modern modern;
    private final Legacy legacy;
    private final InFlight inFlight;
    private final Faults faults;
    private final McpConfig config;

    Edge(Passes passes, Modern modern, Legacy legacy, InFlight inFlight, Faults faults, McpConfig config) {
        this.passes = passes;
        this.modern = modern;
        this.legacy = legacy;
        this.inFlight = inFlight;
        this.faults = faults;
        this.config = config;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PASS);
        filters.register(this::read, MESSAGE);
    }

    private void admit(RoutingContext rc) {
        String path = rc.normalizedPath();
        if (!path.startsWith(MCP)) {
            rc.next();
        } else if (!path.equals(MCP)) {
            Replies.empty(rc, 404);
            Unread.forget(rc);
        } else if (!rc.request().method().name().equals("POST")) {
            rc.response().putHeader("Allow", "POST");
            Replies.empty(rc, 405);
            Unread.forget(rc);
        } else if (rc.request().headers().contains(HttpHeaders.ORIGIN)) {
            refuse(rc, 403, FROM_A_PAGE);
        } else {
            rc.request().pause();
            passes.verify(rc.request().getHeader(Headers.PASS))
                    .subscribe()
                    .with(caller -> admitted(rc, caller), failure -> faults.passesCannotBeVerified(rc, failure));
        }
    }

    private static void admitted(RoutingContext rc, Optional<Caller> caller) {
        if (caller.isEmpty()) {
            refuse(rc, 403, NOT_ADMITTED);
            return;
        }
        MDC.put(LOGGED_AS, caller.get().pass().connector().toString());
        Current.put(rc, caller.get());
        rc.next();
    }

    private void read(RoutingContext rc) {
        Optional<Caller> caller = Current.caller(rc);
        if (caller.isEmpty()) {
            rc.next();
        } else if (MediaType.isJson(rc.request().headers())) {
            BodyIntake.read(rc, config, body -> answerOrSay(rc, caller.get(), body));
        } else {
            refuse(rc, 415, MediaType.WANTED);
        }
    }

    private static void refuse(RoutingContext rc, int status, String reason) {
        Replies.error(rc, status, JsonRpc.INVALID_REQUEST, reason);
        Unread.forget(rc);
    }

    /** Nobody else notices what fails here, and a client would wait for ever. */
    private void answerOrSay(RoutingContext rc, Caller caller, byte[] body) {
        try {
            answer(rc, caller, body);
        } catch (RuntimeException e) {
            faults.answer(rc, Json.NODES.nullNode(), e);
        }
    }

    private void answer(RoutingContext rc, Caller caller, byte[] body) {
        switch (JsonRpc.read(body)) {
            case JsonRpc.Message.Malformed(var id, int code, String reason) -> Replies.error(rc, 400, id, code, reason);
            case JsonRpc.Message.Notification(String method, ObjectNode params) -> {
                if (method.equals("notifications/cancelled")) {
                    inFlight.takeBack(caller, params.path("requestId"));
                }
                Replies.empty(rc, 202);
            }
            case JsonRpc.Message.Request request -> {
                if (modern.isMeantBy(rc, request)) {
                    modern.answer(rc, caller, request);
                } else {
                    legacy.answer(rc, caller, request);
                }
            }
        }
    }
}
