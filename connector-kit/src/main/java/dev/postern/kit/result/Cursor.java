package dev.postern.kit.result;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on. For its caller it is opaque; it holds no address, so that it cannot be made to lead anywhere.
 *
 * @param page the vendor's page
 * @param skip how many of that page's items have been handed out already
 * @param size how many items the pages have that are counted; 0 where the vendor has fixed it
 * @param vendor the vendor's own cursor of that page, where it gives one
 */
public record Cursor(int page, int skip, int size, Optional<String> vendor) {
    /** The longest that a vendor's cursor may be; it goes into a URL. */
    public static final int LONGEST = 2048;

    private static final int VERSION = 1;

    public Cursor(int page, int skip, int size) {
        this(page, skip, size, Optional.empty());
    }

    public Cursor {
        if (page < 0 || skip < 0 || size < 0) {
            throw new IllegalArgumentException("a list goes on forwards");
        }
    }

    public String encode(String tool) {
        ObjectNode node = Json.NODES.objectNode().put("v", VERSION).put("t", tool);
        node.put("p", page).put("s", skip).put("n", size);
        vendor.ifPresent(text -> node.put("c", text));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(node));
    }

    /**
     * Reads a cursor that came back.
     *
     * @throws RefusedException when it is none, or another tool's
     */
    public static Cursor decode(String text, String tool) {
        JsonNode node = tree(text);
        String maker = node.path("t").asText();
        if (!maker.isEmpty() && !maker.equals(tool)) {
            throw refuse(
                    "This `next_cursor` was given by %s and is of no use to %s. Leave it out to begin the list of %s."
                            .formatted(maker, tool, tool));
        }
        if (node.path("v").asInt() != VERSION
                || maker.isEmpty()
                || !node.path("p").canConvertToInt()
                || !node.path("s").canConvertToInt()
                || Math.min(node.path("p").asInt(), node.path("s").asInt()) < 0
                || node.path("n").asInt() < 0
                || node.path("c").asText().length() > LONGEST) {
            throw refuse(
                    "This `next_cursor` was not given by %s. Send back exactly the value of the last answer, or leave it out to begin at the start."
                            .formatted(tool));
        }
        return new Cursor(
                node.path("p").asInt(),
                node.path("s").asInt(),
                node.path("n").asInt(),
                Optional.ofNullable(node.path("c").textValue()));
    }

    private static JsonNode tree(String text) {
        try {
            return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException | JacksonException e) {
            return Json.NODES.objectNode();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    private static RefusedException refuse(String text) {
        return Refusal.of(Fault.CURSOR_REFUSED, text).asException();
    }
}
