package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;

/** Things as the API shows them. */
final class Shown {
    private Shown() {}

    /** Some of a thing's keys, in this order; null where it has none. */
    static ObjectNode of(JsonNode thing, String... keys) {
        ObjectNode shown = Json.object();
        for (String key : keys) {
            shown.set(key, Json.at(thing, key));
        }
        return shown;
    }
}
