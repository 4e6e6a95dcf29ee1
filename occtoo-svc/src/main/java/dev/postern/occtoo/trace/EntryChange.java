package dev.postern.occtoo.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A change of an entry, as an event tells of it. */
final class EntryChange {
    private static final Map<String, String> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put("source_entry.added", "Added");
        BY_TYPE.put("source_entry.updated", "Updated");
        BY_TYPE.put("source_entry.deleted", "Deleted");
    }

    private EntryChange() {}

    /** The events that tell of such changes; all of them where the kind is empty. */
    static List<String> types(String changeType) {
        return BY_TYPE.entrySet().stream()
                .filter(each -> changeType.isEmpty() || each.getValue().equals(changeType))
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean isOne(JsonNode event) {
        return BY_TYPE.containsKey(event.path("type").asText());
    }

    /** Whether it is about this entry, and this property; an empty id stands for any. */
    static boolean isAbout(JsonNode event, String entryId, String propertyId) {
        JsonNode data = event.path("data");
        if (!entryId.isEmpty() && !data.path("entryKey").asText().equals(entryId)) {
            return false;
        }
        if (propertyId.isEmpty()) {
            return true;
        }
        String wanted = propertyId.toLowerCase(Locale.ROOT);
        for (JsonNode changed : data.path("changedProperties")) {
            if (changed.asText().toLowerCase(Locale.ROOT).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** {@code {entryId, changeType, version?, changedAt, author?, changedProperties?, newValues?, …}}. */
    static ObjectNode shown(JsonNode event) {
        JsonNode data = event.path("data");
        ObjectNode shown =
                Json.NODES.objectNode().put("entryId", data.path("entryKey").asText());
        shown.put("changeType", BY_TYPE.get(event.path("type").asText()));
        put(shown, "version", data.path("version"));
        put(shown, "changedAt", event.path("time"));
        put(shown, "author", event.path("actor"));
        put(shown, "correlationIds", event.path("correlationIds"));
        put(shown, "changedProperties", data.path("changedProperties"));
        put(shown, "newValues", data.path("values"));
        if (data.path("valuesTruncated").asBoolean()) {
            shown.put("newValuesAreCut", true);
        }
        return shown;
    }

    private static void put(ObjectNode shown, String key, JsonNode value) {
        boolean isEmpty = value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty());
        if (!isEmpty) {
            shown.set(key, value);
        }
    }
}
