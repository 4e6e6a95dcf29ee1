package dev.postern.sandbox.occtoo.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a list, after what an opaque cursor names.
 *
 * @param bound a digest of the query; a cursor of another query is refused
 */
public record Page(int limit, String after, int position, String bound) {

    static Page of(int limit, String cursor, String query) {
        String bound =
                UUID.nameUUIDFromBytes(query.getBytes(StandardCharsets.UTF_8)).toString();
        if (cursor.isEmpty()) {
            return new Page(limit, "", 0, bound);
        }
        try {
            JsonNode read = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
            if (read.path("bound").asText().equals(bound)) {
                return new Page(
                        limit,
                        read.path("after").asText(),
                        Math.max(0, read.path("position").asInt()),
                        bound);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.invalid("after", "The cursor is not valid.");
        }
        throw Problem.invalid("after", "The cursor belongs to another query.");
    }

    /** This part of the list: {@code {items, after?}}, where {@code after} is absent on the last page. */
    public ObjectNode cut(List<ObjectNode> all, Function<ObjectNode, ? extends JsonNode> show) {
        int start = start(all);
        int end = (int) Math.min((long) start + limit, all.size());
        ArrayNode items = Json.array();
        all.subList(start, end).forEach(each -> items.add(show.apply(each)));
        ObjectNode body = Json.object().set("items", items);
        if (end < all.size()) {
            ObjectNode cursor = Json.object().put("after", Shelf.key(all.get(end - 1)));
            byte[] bytes = Json.bytes(cursor.put("position", end).put("bound", bound));
            body.put("after", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return body;
    }

    /** The same with the size of the whole list. */
    public ObjectNode cutWithTotal(List<ObjectNode> all, Function<ObjectNode, ? extends JsonNode> show) {
        return cut(all, show).put("totalCount", all.size());
    }

    /** Behind the thing that the cursor names or, when that is gone, where it stood. */
    private int start(List<ObjectNode> all) {
        for (int i = 0; i < all.size() && !after.isEmpty(); i++) {
            if (Shelf.key(all.get(i)).equals(after)) {
                return i + 1;
            }
        }
        return Math.min(position, all.size());
    }
}
