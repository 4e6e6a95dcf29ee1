package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a list of Occtoo's, so many pages at most. */
final class ListReading {
    private static final int PAGE = 200;

    private final Conversation conversation;
    private final String path;
    private final int mostPages;
    private final ArrayNode items = Json.NODES.arrayNode();
    private int pages;

    private ListReading(Conversation conversation, String path, int mostPages) {
        this.conversation = conversation;
        this.path = path;
        this.mostPages = mostPages;
    }

    /** @param whole whether these are all */
    record Items(ArrayNode items, boolean whole) {}

    /** Fails with a refusal when a page cannot be had. */
    static Uni<Items> of(Conversation conversation, String path, int mostPages) {
        return new ListReading(conversation, path, mostPages).next("");
    }

    private Uni<Items> next(String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", Integer.toString(PAGE));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return conversation.look(path, query).chain(this::read);
    }

    private Uni<Items> read(VendorAnswer answer) {
        if (!answer.isSuccess()) {
            return Uni.createFrom().failure(conversation.refusal(answer).asException());
        }
        JsonNode page = answer.json().orElse(Json.NODES.objectNode());
        page.path("items").forEach(items::add);
        pages++;
        String after = page.path("after").asText("");
        boolean goesOn = !after.isEmpty() && !page.path("after").isNull();
        return goesOn && pages < mostPages ? next(after) : Uni.createFrom().item(() -> new Items(items, !goesOn));
    }
}
