package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Segments that start and end at set times, and changes of endpoints' segments that wait for theirs. */
record Schedules(Moment moment) {
    private static final String PENDING = "Pending";

    /** Plans the start and the end of a segment with a schedule. An older plan of it lapses. */
    void plan(ObjectNode segment) {
        String id = segment.path("id").asText();
        for (JobKind kind : List.of(JobKind.SEGMENT_STARTS, JobKind.SEGMENT_ENDS)) {
            String at = field(segment, kind);
            if (!at.isEmpty()) {
                Instant due = OffsetDateTime.parse(at).toInstant();
                moment.at(kind, due, Json.object().put("segment", id).put("at", at));
            }
        }
    }

    void start(String segmentId, String at) {
        moment.shelf(Kind.SEGMENT)
                .find(segmentId)
                .filter(each -> field(each, JobKind.SEGMENT_STARTS).equals(at))
                .filter(each -> each.path("status").asText().equals("Scheduled"))
                .ifPresent(segment -> {
                    become(segment, Segments.ACTIVE);
                    moment.shelf(Kind.SEGMENT_CHANGE)
                            .where("segmentId", segmentId)
                            .filter(each -> !each.hasNonNull("applyAt"))
                            .toList()
                            .forEach(each -> apply(each.path("id").asText()));
                });
    }

    void end(String segmentId, String at) {
        moment.shelf(Kind.SEGMENT)
                .find(segmentId)
                .filter(each -> field(each, JobKind.SEGMENT_ENDS).equals(at))
                .filter(each -> !each.path("status").asText().equals("Archived"))
                .ifPresent(segment -> become(segment, "Archived"));
    }

    private void become(ObjectNode segment, String status) {
        segment.put("status", status).put("updatedAt", moment.stamp());
        String id = segment.path("id").asText();
        ObjectNode data = Json.object().put("segmentId", id);
        data.set("cardDefinitionId", segment.path("cardDefinitionId"));
        moment.event(status.equals("Archived") ? "segment.archived" : "segment.updated", id, "", data);
        follow(id);
    }

    /** Lets the documents of every endpoint that names the segment follow it. */
    void follow(String segmentId) {
        for (ObjectNode endpoint : moment.shelf(Kind.ENDPOINT).all().toList()) {
            if (Selection.of(moment.tenant(), endpoint).names(segmentId)) {
                new Publishing(moment).review(endpoint, "segment.updated");
            }
        }
    }

    /** A change waits for its own time, or for its segment to be active. */
    void queue(ObjectNode change) {
        ObjectNode job = Json.object().put("change", change.path("id").asText());
        boolean isActive = moment.shelf(Kind.SEGMENT)
                .find(change.path("segmentId").asText())
                .filter(each -> each.path("status").asText().equals(Segments.ACTIVE))
                .isPresent();
        if (change.hasNonNull("applyAt")) {
            Instant due = OffsetDateTime.parse(change.path("applyAt").asText()).toInstant();
            moment.at(JobKind.SEGMENT_CHANGE, due, job);
        } else if (isActive) {
            moment.later(JobKind.SEGMENT_CHANGE, moment.behaviour().destination(), job);
        }
    }

    void apply(String changeId) {
        moment.shelf(Kind.SEGMENT_CHANGE)
                .find(changeId)
                .filter(each -> each.path("status").asText().equals(PENDING))
                .ifPresent(change -> {
                    change.put("status", "Applied");
                    moment.shelf(Kind.ENDPOINT)
                            .find(change.path("endpointId").asText())
                            .ifPresent(endpoint -> apply(change, endpoint));
                });
    }

    private void apply(JsonNode change, ObjectNode endpoint) {
        String segment = change.path("segmentId").asText();
        ObjectNode content = (ObjectNode) endpoint.path("contentSelection");
        for (String side : List.of("includeSegmentIds", "excludeSegmentIds")) {
            ArrayNode rest = Json.array();
            Json.elements(content.path(side))
                    .filter(each -> !each.asText().equals(segment))
                    .forEach(rest::add);
            content.set(side, rest);
        }
        switch (change.path("operation").asText()) {
            case "Include" -> ((ArrayNode) content.path("includeSegmentIds")).add(segment);
            case "Exclude" -> ((ArrayNode) content.path("excludeSegmentIds")).add(segment);
            default -> {}
        }
        new Publishing(moment).review(endpoint, "endpoint.updated");
    }

    private static String field(JsonNode segment, JobKind kind) {
        return segment.path("schedule")
                .path(kind == JobKind.SEGMENT_STARTS ? "from" : "to")
                .asText("");
    }
}
