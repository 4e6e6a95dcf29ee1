package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What can be seen of a tenant through documented endpoints: its sources and its managed tags. */
@Singleton
class DocumentedConfiguration implements VendorCall {
    private static final int MOST_PAGES = 3;

    @Override
    public String name() {
        return "documented-configuration";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return ListReading.of(conversation, "/v1/sources", MOST_PAGES)
                .chain(sources -> ManagedTags.of(conversation)
                        .chain(tags -> SchemaRound.of(conversation, ids(sources.items()))
                                .map(seen -> conversation.answer(shown(sources, tags, seen)))));
    }

    static List<String> ids(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static ObjectNode shown(ListReading.Items sources, ManagedTags tags, SchemaRound.Seen seen) {
        ObjectNode shown = Json.NODES.objectNode();
        ArrayNode shownSources = shown.putArray("dataSources");
        for (JsonNode source : sources.items()) {
            ObjectNode one = shownSources.addObject();
            List.of("id", "name", "type", "status").forEach(key -> one.set(key, source.path(key)));
            SourceSchema schema = seen.schemas().get(source.path("id").asText());
            if (schema != null) {
                one.put("propertyCount", schema.properties().size());
                if (!schema.whole()) {
                    one.put("hasMoreProperties", true);
                }
            }
        }
        List<String> notes = new ArrayList<>();
        if (!sources.whole()) {
            notes.add("There are more sources: search_data_sources lists them all.");
        }
        if (!seen.note().isEmpty()) {
            notes.add(seen.note());
        }
        tags.addTo(shown, notes);
        notes.add(
                "Occtoo documents no endpoint for card definitions, segments, destinations and their links, so they are not shown here; they may exist.");
        return shown.put("note", String.join(" ", notes));
    }
}
