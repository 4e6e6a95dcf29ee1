package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which events there are, and what stands in their data. The vendor names the addresses; the answers' form is a guess. */
final class EventTypes {
    private static final String VERSION = "1";
    private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    static {
        add("source", "created updated deleted", "sourceId");
        add(
                "source_entry",
                "added updated deleted",
                "sourceId",
                "entryKey",
                "version",
                "changedProperties",
                "valuesTruncated",
                "values");
        add("card", "updated", "cardDefinitionId", "cardId", "changedProperties");
        add("card", "segment_membership_changed", "cardDefinitionId", "cardId", "segmentId", "change");
        add("card_definition", "created updated activated deleted restored", "cardDefinitionId");
        add(
                "segment",
                "created updated archived restored deleted",
                "segmentId",
                "segmentDefinitionId",
                "cardDefinitionId",
                "changes");
        add("destination", "created published stopped deleted", "destinationId", "apiVersionId", "apiVersion");
        add(
                "destination_entry",
                "updated deleted",
                "destinationId",
                "apiVersionId",
                "apiVersion",
                "endpointId",
                "endpoint",
                "entryId",
                "version",
                "changedProperties",
                "valuesTruncated",
                "values");
        add("endpoint", "created updated deleted", "destinationId", "apiVersionId", "apiVersion", "endpointId");
        add("user", "created updated deleted", "userId");
    }

    static final List<Operation> OPERATIONS = List.of(
            Operation.get("/v1/event-types", Operation.READ_EVENTS, call -> list()),
            Operation.get("/v1/events/schemas/{type}/{version}", Operation.READ_EVENTS, EventTypes::schema));

    private EventTypes() {}

    private static void add(String family, String words, String... fields) {
        Stream.of(words.split(" ")).forEach(word -> FIELDS.put(family + "." + word, List.of(fields)));
    }

    private static Reply list() {
        ArrayNode items = Json.array();
        FIELDS.keySet()
                .forEach(type -> items.addObject()
                        .put("type", type)
                        .put("version", VERSION)
                        .put("dataschema", "/v1/events/schemas/" + type + "/" + VERSION));
        return Reply.ok(Json.object().set("items", items));
    }

    private static Reply schema(Call call) {
        String type = call.path("type");
        List<String> fields = FIELDS.get(type);
        if (fields == null || !call.path("version").equals(VERSION)) {
            throw Problem.notFound("Event schema", type + "/" + call.path("version"));
        }
        ObjectNode schema = Json.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", type)
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(properties::putObject);
        return Reply.ok(schema);
    }
}
