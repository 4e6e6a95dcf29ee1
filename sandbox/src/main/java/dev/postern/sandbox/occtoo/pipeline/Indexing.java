package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.util.Map;

/** The second stage: searches see what the table has. */
record Indexing(Moment moment) {

    void index(JsonNode job) {
        String sourceId = job.path("sourceId").asText();
        for (JsonNode id : job.path("entries")) {
            String key = Shelf.key(sourceId, id.asText());
            moment.shelf(Kind.ENTRY)
                    .find(key)
                    .ifPresentOrElse(
                            entry -> moment.shelf(Kind.INDEXED).put(key, entry.deepCopy()),
                            () -> moment.shelf(Kind.INDEXED).remove(key));
        }
        moment.metric("index.entries.indexed", job.path("entries").size(), Map.of("sourceId", sourceId));
        Duration wait = moment.behaviour().card().minus(moment.behaviour().index());
        ObjectNode next = Json.object().put("sourceId", sourceId).set("entries", job.path("entries"));
        moment.later(JobKind.CARDS, wait, next);
    }

    void reindexed(String key) {
        moment.shelf(Kind.PROPERTY).find(key).ifPresent(property -> {
            property.put("state", "Active");
            all(property.path("_source").asText());
        });
    }

    void propertyDeleted(String key) {
        moment.shelf(Kind.PROPERTY).find(key).ifPresent(property -> {
            String sourceId = property.path("_source").asText();
            String id = property.path("id").asText();
            moment.shelf(Kind.ENTRY)
                    .where("sourceId", sourceId)
                    .forEach(entry -> entry.path("values")
                            .properties()
                            .removeIf(each ->
                                    each.getKey().equals(id) || each.getKey().startsWith(id + "|")));
            moment.shelf(Kind.PROPERTY).remove(key);
            all(sourceId);
        });
    }

    /** Indexes all entries of a source. */
    private void all(String sourceId) {
        ObjectNode job = Json.object().put("sourceId", sourceId);
        index(job.set(
                "entries",
                Json.texts(moment.shelf(Kind.ENTRY)
                        .where("sourceId", sourceId)
                        .map(each -> each.path("id").asText())
                        .toList())));
    }
}
