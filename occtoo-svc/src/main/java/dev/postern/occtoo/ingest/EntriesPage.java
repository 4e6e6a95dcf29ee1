package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Entries page by page, or by their ids. */
@Singleton
class EntriesPage implements VendorCall {
    @Override
    public String name() {
        return "entries-page";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.page("read the entries").map(answer -> {
            JsonNode page = answer.json().orElse(Json.NODES.objectNode());
            ArrayNode items = page.path("items") instanceof ArrayNode all ? all : Json.NODES.arrayNode();
            return conversation.list(
                    page, items, ListEntries.missing(conversation.arguments().path("entryIds"), items));
        });
    }
}
