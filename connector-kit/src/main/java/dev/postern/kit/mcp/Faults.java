package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.contract.log.FewLines;
import dev.postern.kit.result.Json;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers where something fails inside, which is the caller's neither to know nor to mend. The log says what it was. */
@Singleton
class Faults {
    private final FewLines lines;

    Faults(FewLines lines) {
        this.lines = lines;
    }

    /** @param id of the request that cannot be answered; JSON's null where it is not known */
    void answer(RoutingContext rc, JsonNode id, Throwable failure) {
        if (lines.mayLog()) {
            Log.error("a request could not be answered", failure);
        }
        Replies.error(
                rc, 500, id, JsonRpc.INTERNAL_ERROR, "Something went wrong inside Postern, not in what you asked.");
    }

    void passesCannotBeVerified(RoutingContext rc, Throwable failure) {
        if (lines.mayLog()) {
            Log.warnf("passes cannot be verified: the token service did not give its keys (%s)", failure.getMessage());
        }
        Replies.error(
                rc,
                503,
                Json.NODES.nullNode(),
                JsonRpc.INTERNAL_ERROR,
                "It cannot be verified at the moment who is calling. Try again in a few seconds.");
        Unread.forget(rc);
    }
}
