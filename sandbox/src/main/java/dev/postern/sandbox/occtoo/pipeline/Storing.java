package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** The first stage: a batch is merged into the table. What changes nothing leaves no trace. */
record Storing(Moment moment) {
    private static final String VALUES = "values";

    void store(JsonNode batch) {
        String sourceId = batch.path("sourceId").asText();
        Set<String> changed = new TreeSet<>();
        for (JsonNode given : batch.path("entries")) {
            String id = given.path("id").asText();
            boolean isChanged =
                    given.path("delete").asBoolean() ? delete(sourceId, id, batch) : merge(sourceId, id, given, batch);
            if (isChanged) {
                changed.add(id);
            }
        }
        Duration wait = moment.behaviour().index().minus(moment.behaviour().store());
        if (!changed.isEmpty()) {
            ObjectNode job = Json.object().put("sourceId", sourceId).set("entries", Json.texts(changed));
            moment.later(JobKind.INDEX, wait, job);
        }
    }

    /** Everything of a source goes, itself last. */
    void deleteSource(String sourceId) {
        ArrayNode entries = Json.array();
        moment.shelf(Kind.ENTRY)
                .where("sourceId", sourceId)
                .forEach(each ->
                        entries.addObject().put("id", each.path("id").asText()).put("delete", true));
        ObjectNode batch = Json.object().put("sourceId", sourceId).put("author", "purge");
        store(batch.put("correlationId", moment.tenant().nextId()).set("entries", entries));
        moment.shelf(Kind.PROPERTY)
                .where("_source", sourceId)
                .map(Shelf::key)
                .toList()
                .forEach(moment.shelf(Kind.PROPERTY)::remove);
        moment.shelf(Kind.SOURCE).remove(sourceId);
    }

    private boolean merge(String sourceId, String id, JsonNode given, JsonNode batch) {
        String key = Shelf.key(sourceId, id);
        boolean isNew = !moment.shelf(Kind.ENTRY).has(key);
        ObjectNode entry = moment.shelf(Kind.ENTRY).find(key).orElseGet(() -> fresh(sourceId, id));
        ObjectNode values = (ObjectNode) entry.path(VALUES);
        Set<String> changed = new TreeSet<>();
        int version = entry.path("version").asInt() + 1;
        for (JsonNode property : given.path("properties")) {
            String slot = EntryValues.slot(property);
            JsonNode before = Json.at(values.path(slot), "value");
            JsonNode after = Json.at(property, "value");
            if (before.equals(after)) {
                continue;
            }
            if (after.isNull()) {
                values.remove(slot);
            } else {
                values.putObject(slot).put("lastUpdated", moment.stamp()).set("value", after);
            }
            changed.add(property.path("id").asText());
            ObjectNode row = row(batch, id, version, isNew ? "Added" : "Updated");
            row.put("propertyId", property.path("id").asText()).set("language", Json.at(property, "language"));
            write(row.<ObjectNode>set("oldValue", before).set("newValue", after));
        }
        if (changed.isEmpty() && !isNew) {
            return false;
        }
        moment.shelf(Kind.ENTRY).put(key, entry.put("version", version).put("lastUpdated", moment.stamp()));
        event(isNew ? "added" : "updated", sourceId, id, version, changed, batch);
        return true;
    }

    private ObjectNode fresh(String sourceId, String id) {
        ObjectNode entry = Json.object().put("id", id).put("sourceId", sourceId).put("version", 0);
        return entry.put("createdAt", moment.stamp()).set(VALUES, Json.object());
    }

    private boolean delete(String sourceId, String id, JsonNode batch) {
        String key = Shelf.key(sourceId, id);
        int version = moment.shelf(Kind.ENTRY)
                .find(key)
                .map(each -> each.path("version").asInt() + 1)
                .orElse(0);
        if (version == 0) {
            return false;
        }
        moment.shelf(Kind.ENTRY).remove(key);
        write(row(batch, id, version, "Deleted"));
        event("deleted", sourceId, id, version, Set.of(), batch);
        return true;
    }

    private ObjectNode row(JsonNode batch, String entryId, int version, String changeType) {
        ObjectNode row = Json.object().put("entryId", entryId).put("version", version);
        row.put("changeType", changeType).put("author", batch.path("author").asText());
        row.put("changedAt", moment.stamp());
        row.put("correlationId", batch.path("correlationId").asText());
        return row.put("_source", batch.path("sourceId").asText());
    }

    private void write(ObjectNode row) {
        moment.shelf(Kind.HISTORY).put("change-" + moment.tenant().nextNumber(), row);
    }

    private void event(String what, String sourceId, String id, int version, Set<String> changed, JsonNode batch) {
        ObjectNode data =
                Json.object().put("sourceId", sourceId).put("entryKey", id).put("version", version);
        data.put("valuesTruncated", false).set("changedProperties", Json.texts(changed));
        String author = batch.path("author").asText();
        moment.event("source_entry." + what, sourceId + "/" + id, author, data);
    }
}
