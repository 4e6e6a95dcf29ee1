package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.standin.Json;
import org.jspecify.annotations.Nullable;

/** A status and, unless it is 204, a JSON body. */
public record Reply(int status, @Nullable JsonNode body) {
    public Reply {
        if ((status == 204) != (body == null)) {
            throw new IllegalArgumentException("a 204 has no body, every other answer has one");
        }
    }

    public static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    public static Reply created(JsonNode body) {
        return new Reply(201, body);
    }

    public static Reply accepted(JsonNode body) {
        return new Reply(202, body);
    }

    public static Reply gone() {
        return new Reply(204, null);
    }

    public static Reply message(int status, String message) {
        return new Reply(status, Json.object().put("message", message));
    }
}
