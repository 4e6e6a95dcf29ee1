package dev.postern.sandbox.gumloop.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.standin.Json;

/** What a request is answered with. */
public sealed interface Reply {
    int status();

    record OfJson(int status, JsonNode body) implements Reply {}

    /** Bytes, as an attachment of this name. */
    @SuppressWarnings("ArrayRecordComponent")
    record OfFile(String name, String mediaType, byte[] content) implements Reply {
        @Override
        public int status() {
            return 200;
        }
    }

    /** Server-sent events, all at once. */
    record OfEvents(String text) implements Reply {
        @Override
        public int status() {
            return 200;
        }
    }

    static Reply ok(JsonNode body) {
        return new OfJson(200, body);
    }

    /** The thing in its envelope. */
    static Reply ok(String envelope, JsonNode thing) {
        return ok(Json.object().set(envelope, thing));
    }

    static Reply created(String envelope, JsonNode thing) {
        return new OfJson(201, Json.object().set(envelope, thing));
    }
}
