package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Entries by their ids. Occtoo leaves out those that it does not have, which needs to be said. */
@Singleton
class ListEntries implements VendorCall {
    @Override
    public String name() {
        return "entries-by-id";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.send(conversation.arguments(), "read the entries").map(answer -> {
            JsonNode body = answer.json().orElse(Json.NODES.objectNode());
            ArrayNode items = body.path("items") instanceof ArrayNode all ? all : Json.NODES.arrayNode();
            return conversation.list(items, missing(conversation.arguments().path("entryIds"), items));
        });
    }

    /** {@code {missing: […]}}, or nothing where all are there. */
    static ObjectNode missing(JsonNode wanted, ArrayNode items) {
        Set<String> found = new HashSet<>();
        items.forEach(item -> found.add(item.path("id").asText()));
        ArrayNode missing = Json.NODES.arrayNode();
        wanted.forEach(id -> {
            if (found.add(id.asText())) {
                missing.add(id);
            }
        });
        ObjectNode more = Json.NODES.objectNode();
        return missing.isEmpty() ? more : more.set("missing", missing);
    }
}
