package dev.postern.sandbox.gumloop.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** A part of a list, after what an opaque cursor names. */
public record Page(int size, String after, int from) {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    /** A size beyond what is allowed becomes the nearest that is. */
    public static Page of(Parameters query) {
        int size = Math.clamp(query.whole("page_size", USUAL), 1, MOST);
        if (!query.has("cursor")) {
            return new Page(size, "", 0);
        }
        try {
            JsonNode cursor = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(query.text("cursor")));
            return new Page(
                    size,
                    cursor.path("after").asText(),
                    Math.max(0, cursor.path("position").asInt()));
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "Invalid cursor.");
        }
    }

    /** All of a list, unless the caller asks for a part. */
    public static Page asked(Parameters query) {
        return query.has("page_size") || query.has("cursor") ? of(query) : new Page(Integer.MAX_VALUE, "", 0);
    }

    /** The envelope with this part of the list, and the cursor of the next. */
    public ObjectNode cut(String envelope, List<ObjectNode> all, Function<ObjectNode, ObjectNode> show) {
        int start = start(all);
        int end = (int) Math.min((long) start + size, all.size());
        ArrayNode shown = Json.array();
        all.subList(start, end).forEach(each -> shown.add(show.apply(each)));
        ObjectNode body = Json.object().set(envelope, shown);
        if (end < all.size()) {
            ObjectNode cursor = Json.object().put("after", Shelf.id(all.get(end - 1)));
            byte[] bytes = Json.bytes(cursor.put("position", end));
            return body.put("next_cursor", Base64.getUrlEncoder().encodeToString(bytes));
        }
        return body.putNull("next_cursor");
    }

    /** Behind the thing that the cursor names or, when that is gone, where it stood. */
    private int start(List<ObjectNode> all) {
        for (int i = 0; i < all.size() && !after.isEmpty(); i++) {
            if (Shelf.id(all.get(i)).equals(after)) {
                return i + 1;
            }
        }
        return Math.min(from, all.size());
    }
}
