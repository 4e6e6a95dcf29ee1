package dev.postern.occtoo.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks for the tag that a name means: through all tags that have it in theirs, so many pages at most. */
final class TagSearch {
    private static final int MOST_PAGES = 5;

    private final Conversation conversation;
    private final String name;
    private final ArrayNode found = Json.NODES.arrayNode();
    private int pages;

    private TagSearch(Conversation conversation, String name) {
        this.conversation = conversation;
        this.name = name;
    }

    /** Fails with a refusal when there is none, or more than one. */
    static Uni<JsonNode> of(Conversation conversation, String name) {
        return new TagSearch(conversation, name).next("");
    }

    private Uni<JsonNode> next(String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("name", name.strip());
        query.put("limit", Integer.toString(ManagedTagValues.MOST));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return conversation.look(ManagedTagValues.TAGS, query).chain(this::read);
    }

    private Uni<JsonNode> read(VendorAnswer answer) {
        if (!answer.isSuccess()) {
            return Uni.createFrom().failure(conversation.refusal(answer).asException());
        }
        JsonNode page = answer.json().orElseGet(Json.NODES::objectNode);
        page.path("items").forEach(found::add);
        pages++;
        String after = page.path("after").asText("");
        boolean goesOn = !after.isEmpty() && !page.path("after").isNull();
        return goesOn && pages < MOST_PAGES
                ? next(after)
                : Uni.createFrom().item(() -> TagChoice.of(name, found, !goesOn));
    }
}
