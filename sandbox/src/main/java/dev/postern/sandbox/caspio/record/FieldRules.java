package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;

/** What the parts of a field's definition must be, by its type. */
final class FieldRules {
    private static final int MOST_IN_LIST = 1_000;

    private FieldRules() {}

    static void check(ObjectNode definition, FieldType type) {
        if (definition.path("UniqueAllowNulls").asBoolean()
                && !definition.path("Unique").asBoolean()) {
            throw Refusal.body("UniqueAllowNulls is for unique fields only.");
        }
        if (definition.path("Prefix").asText("").length() >= 50) {
            throw Refusal.body("Prefix must be shorter than 50 characters.");
        }
        if (type == FieldType.RANDOM_ID) {
            randomId(definition);
        }
        if (type == FieldType.PREFIXED_AUTONUMBER
                && !definition.path("Format").asText("1").matches("0{0,6}1")) {
            throw Refusal.body("Format of a PREFIXED AUTONUMBER is 1 with up to six zeros in front.");
        }
        timestamp(definition, type);
    }

    /** Replaces the values of a list. One that was there keeps its id, as records hold ids. */
    static void list(ObjectNode definition, JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            definition.withObjectProperty("ListField");
            return;
        }
        if (given.size() > MOST_IN_LIST) {
            throw Refusal.body("A list has at most 1,000 values.");
        }
        JsonNode before = definition.path("ListField");
        int[] lastId = {0};
        before.fieldNames().forEachRemaining(id -> lastId[0] = Math.max(lastId[0], Integer.parseInt(id)));
        ObjectNode values = Json.object();
        for (JsonNode value : given) {
            String id = before.properties().stream()
                    .filter(each -> each.getValue().asText().equals(value.asText()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> "" + ++lastId[0]);
            values.set(id, value);
        }
        definition.set("ListField", values);
    }

    private static void randomId(ObjectNode definition) {
        String format = definition.path("Format").asText("0U");
        int length = definition.path("Length").asInt(12);
        int least = format.equals("0") ? 8 : 6;
        if (!List.of("0", "U", "0U").contains(format) || length < least || length > 12) {
            throw Refusal.body("Format of a RANDOM ID is 0, U or 0U, its Length from 8 (0) or 6 (U, 0U) to 12.");
        }
    }

    private static void timestamp(ObjectNode definition, FieldType type) {
        for (String key : List.of("OnInsert", "OnUpdate", "TimeZone")) {
            if (definition.has(key) && type != FieldType.TIMESTAMP) {
                throw Refusal.body(key + " is for fields of the type TIMESTAMP only.");
            }
        }
    }
}
