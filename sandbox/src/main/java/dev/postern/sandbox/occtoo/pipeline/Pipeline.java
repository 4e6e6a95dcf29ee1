package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Everything that happens in a tenant by itself. It is done when somebody looks, as of when it was due. */
public record Pipeline(Tenant tenant, Behaviour behaviour) {

    public Moment at(Instant now) {
        return new Moment(tenant, behaviour, now);
    }

    /** Does all that was due until now, in the order in which it was. */
    public void settle(Instant now) {
        for (Optional<ObjectNode> next = next(now); next.isPresent(); next = next(now)) {
            ObjectNode job = next.get();
            tenant.shelf(Kind.JOB).remove(Shelf.key(job));
            perform(job, at(Instant.parse(job.path("due").asText())));
        }
    }

    /** Queues a batch that was found good. An entry may have {@code delete}. */
    public void accept(Instant now, String sourceId, ArrayNode entries, String correlationId, String author) {
        ObjectNode batch = Json.object().put("sourceId", sourceId).put("author", author);
        batch.put("correlationId", correlationId).set("entries", entries);
        Moment moment = at(now);
        moment.metric("ingest.entries.accepted", entries.size(), Map.of("sourceId", sourceId));
        moment.later(JobKind.STORE, behaviour.store(), batch);
    }

    /** Lets a property's values follow its new type. */
    public void reindex(Instant now, ObjectNode property) {
        ObjectNode job = Json.object().put("property", Shelf.key(property));
        at(now).later(JobKind.REINDEXED, behaviour.index(), job);
    }

    public void deleteProperty(Instant now, ObjectNode property) {
        ObjectNode job = Json.object().put("property", Shelf.key(property));
        at(now).later(JobKind.PROPERTY_DELETED, behaviour.index(), job);
    }

    public void deleteSource(Instant now, String sourceId) {
        at(now).later(JobKind.SOURCE_DELETED, behaviour.index(), Json.object().put("sourceId", sourceId));
    }

    public void activate(Instant now, String definitionId) {
        ObjectNode job = Json.object().put("definition", definitionId);
        at(now).later(JobKind.DEFINITION_ACTIVATED, behaviour.card(), job);
    }

    /** Lets a segment follow its schedule, when it has one. */
    public void schedule(Instant now, ObjectNode segment) {
        new Schedules(at(now)).plan(segment);
    }

    /** Lets destinations follow a segment that was changed. */
    public void segmentChanged(Instant now, String segmentId) {
        new Schedules(at(now)).follow(segmentId);
    }

    public void queueChange(Instant now, ObjectNode change) {
        new Schedules(at(now)).queue(change);
    }

    /** Brings an endpoint's documents to what its selection says. */
    public void review(Instant now, ObjectNode endpoint, String trigger) {
        new Publishing(at(now)).review(endpoint, trigger);
    }

    /** Lets an item of a queue be done at a point in time. */
    public void retry(Instant due, String itemId) {
        at(due).at(
                        JobKind.DESTINATIONS,
                        due,
                        Json.object().set("items", Json.array().add(itemId)));
    }

    /** Takes all of an endpoint's documents away. */
    public void withdraw(String endpointId) {
        tenant.shelf(Kind.DOCUMENT)
                .where("_endpoint", endpointId)
                .map(Shelf::key)
                .toList()
                .forEach(tenant.shelf(Kind.DOCUMENT)::remove);
    }

    private Optional<ObjectNode> next(Instant now) {
        return tenant.shelf(Kind.JOB)
                .all()
                .min(Comparator.comparing(job -> job.path("due").asText()))
                .filter(job -> !Instant.parse(job.path("due").asText()).isAfter(now));
    }

    private static void perform(JsonNode job, Moment moment) {
        switch (JobKind.valueOf(job.path("kind").asText())) {
            case STORE -> new Storing(moment).store(job);
            case INDEX -> new Indexing(moment).index(job);
            case CARDS -> new Cards(moment).follow(job);
            case DESTINATIONS -> new Publishing(moment).complete(job);
            case REINDEXED ->
                new Indexing(moment).reindexed(job.path("property").asText());
            case PROPERTY_DELETED ->
                new Indexing(moment).propertyDeleted(job.path("property").asText());
            case SOURCE_DELETED ->
                new Storing(moment).deleteSource(job.path("sourceId").asText());
            case DEFINITION_ACTIVATED ->
                new Cards(moment).activated(job.path("definition").asText());
            case SEGMENT_STARTS ->
                new Schedules(moment)
                        .start(job.path("segment").asText(), job.path("at").asText());
            case SEGMENT_ENDS ->
                new Schedules(moment)
                        .end(job.path("segment").asText(), job.path("at").asText());
            case SEGMENT_CHANGE ->
                new Schedules(moment).apply(job.path("change").asText());
        }
    }
}
