package dev.postern.sandbox.gumloop.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;

/** What callers see of a thing. */
public final class Shown {
    static final ObjectNode NOTHING = Json.object();

    private Shown() {}

    /** A copy with these keys; null for what the thing does not have. */
    public static ObjectNode of(JsonNode thing, String... keys) {
        ObjectNode copy = Json.object();
        for (String key : keys) {
            copy.set(key, Json.at(thing, key).deepCopy());
        }
        return copy;
    }
}
