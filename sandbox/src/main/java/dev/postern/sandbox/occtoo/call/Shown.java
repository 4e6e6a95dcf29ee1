package dev.postern.sandbox.occtoo.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What callers see of a thing. */
public final class Shown {
    private Shown() {}

    /** A copy without what never leaves the store, and without fields that are null. */
    public static ObjectNode of(JsonNode thing) {
        ObjectNode copy = thing.deepCopy();
        copy.properties()
                .removeIf(
                        each -> each.getKey().startsWith("_") || each.getValue().isNull());
        return copy;
    }
}
