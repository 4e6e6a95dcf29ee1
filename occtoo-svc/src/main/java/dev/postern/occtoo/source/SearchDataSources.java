package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.ListRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Sources, each with its properties, which Occtoo gives apart. */
@Singleton
class SearchDataSources implements VendorCall {
    private static final String PROPERTIES = "properties";

    @Override
    public String name() {
        return "search-data-sources";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.page("listed the sources").chain(answer -> {
            JsonNode page = answer.json().orElse(Json.NODES.objectNode());
            ArrayNode sources = page.path("items") instanceof ArrayNode all ? all : Json.NODES.arrayNode();
            return SchemaRound.of(conversation, looked(conversation.wanted(), sources))
                    .map(seen -> conversation.list(page, with(seen.schemas(), sources), more(seen)));
        });
    }

    /** Those that will be shown; none where the caller does not want to see properties. */
    private static List<String> looked(ListRequest wanted, ArrayNode sources) {
        boolean shown = wanted.fields().isEmpty() || wanted.fields().contains(PROPERTIES);
        List<String> ids = DocumentedConfiguration.ids(sources);
        return shown
                ? ids.stream().skip(wanted.start().skip()).limit(wanted.limit()).toList()
                : List.of();
    }

    private static ArrayNode with(Map<String, SourceSchema> schemas, ArrayNode sources) {
        sources.forEach(source -> {
            SourceSchema schema = schemas.get(source.path("id").asText());
            if (schema != null && source instanceof ObjectNode shown) {
                ArrayNode properties = shown.putArray(PROPERTIES);
                schema.properties().values().forEach(property -> properties.add(property.shortened()));
                if (!schema.whole()) {
                    shown.put("hasMoreProperties", true);
                }
            }
        });
        return sources;
    }

    private static ObjectNode more(SchemaRound.Seen seen) {
        ObjectNode more = Json.NODES.objectNode();
        return seen.note().isEmpty() ? more : more.put("note", seen.note());
    }
}
