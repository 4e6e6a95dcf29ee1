package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Refusal;
import java.util.Comparator;
import java.util.Locale;

/** Reads {@code sort}: field names between commas, each descending behind a minus or before {@code :desc}. */
final class Sorting {
    private Sorting() {}

    static Comparator<ObjectNode> by(String sort, Fields fields) {
        Comparator<ObjectNode> order = (_, _) -> 0;
        for (String part : sort.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = part.strip().replaceAll("^-|:(asc|desc)$", "");
            Field field = fields.named(name)
                    .orElseThrow(() -> Refusal.invalid("sort", "The field " + name + " does not exist."));
            boolean descending = part.strip().startsWith("-") || part.strip().endsWith(":desc");
            order = order.thenComparing((one, other) -> compare(field, one, other, descending));
        }
        return order;
    }

    /** Rows without a value come last in both directions. */
    private static int compare(Field field, ObjectNode one, ObjectNode other, boolean descending) {
        JsonNode first = field.read().apply(one);
        JsonNode second = field.read().apply(other);
        if (!first.isValueNode() || !second.isValueNode() || first.isNull() || second.isNull()) {
            return Boolean.compare(first.isNull(), second.isNull());
        }
        int comparison = field.type().compareValues(first, second);
        return descending ? -comparison : comparison;
    }
}
