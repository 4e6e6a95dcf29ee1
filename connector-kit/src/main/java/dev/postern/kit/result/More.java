package dev.postern.kit.result;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.record.Paging;
import java.util.Optional;

/** Whether a page is followed by another. */
final class More {
    private More() {}

    static boolean follows(Paging.ByPage paging, JsonNode body, ArrayNode items, Cursor page) {
        if (items.isEmpty()) {
            return false;
        }
        JsonNode next = at(body, paging.end().next());
        if (!next.isMissingNode()) {
            return !next.isNull();
        }
        JsonNode current = at(body, paging.end().current());
        JsonNode last = at(body, paging.end().last());
        if (current.isInt() && last.isInt()) {
            return current.asInt() < last.asInt();
        }
        int size = page.size() > 0 ? page.size() : paging.size();
        JsonNode total = at(body, paging.end().total());
        if (total.isIntegralNumber()) {
            return (long) (page.page() - paging.first() + 1) * size < total.asLong();
        }
        return items.size() >= size;
    }

    /** The vendor's cursor of the next page. */
    static Optional<String> cursor(Paging.ByCursor paging, JsonNode body) {
        String next = body.at(paging.next()).asText("");
        if (next.length() > Cursor.LONGEST) {
            throw Results.unreadable(
                    "The vendor's cursor for the next page is longer than %d characters.".formatted(Cursor.LONGEST));
        }
        return Optional.of(next).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    /** How many items there are on all pages, where the vendor says so beside its cursor. */
    static Optional<JsonNode> total(Paging paging, JsonNode body) {
        return paging instanceof Paging.ByCursor byCursor
                ? byCursor.total().map(body::at).filter(JsonNode::isNumber)
                : Optional.empty();
    }

    private static JsonNode at(JsonNode body, Optional<JsonPointer> place) {
        return place.map(body::at).orElse(Json.NODES.missingNode());
    }
}
