package dev.postern.sandbox.occtoo.answer;

import com.fasterxml.jackson.databind.JsonNode;

/** A status with a JSON body; the body is a missing node where there is none. */
public record Reply(int status, JsonNode body) {
    public static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    public static Reply created(JsonNode body) {
        return new Reply(201, body);
    }

    public static Reply accepted(JsonNode body) {
        return new Reply(202, body);
    }
}
