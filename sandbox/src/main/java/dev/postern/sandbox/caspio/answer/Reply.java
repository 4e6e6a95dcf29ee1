package dev.postern.sandbox.caspio.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;

/** What a request is answered with. */
public sealed interface Reply {
    int status();

    /** A status alone. */
    record Empty(int status) implements Reply {}

    record OfJson(int status, JsonNode body) implements Reply {}

    /** A file, under the name that it had when it was sent. */
    @SuppressWarnings("ArrayRecordComponent")
    record OfFile(String name, String mediaType, byte[] content) implements Reply {
        @Override
        public int status() {
            return 200;
        }
    }

    static Reply ok(JsonNode body) {
        return new OfJson(200, body);
    }

    static Reply created(JsonNode body) {
        return new OfJson(201, body);
    }

    static Reply created() {
        return new Empty(201);
    }

    static Reply done() {
        return new Empty(204);
    }

    /** The envelope of most answers. */
    static Reply result(JsonNode result) {
        return ok(wrapped(result));
    }

    static ObjectNode wrapped(JsonNode result) {
        return Json.object().set("Result", result);
    }

    /** How many records a change met. */
    static Reply affected(int records) {
        return ok(Json.object().put("RecordsAffected", records));
    }
}
