package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.pipeline.Segments;
import dev.postern.sandbox.occtoo.search.Filters;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Segments: by a query or by a fixed selection, active at once or from a set time on. */
final class SegmentList {
    private static final Set<String> STATUSES = Set.of("Active", "Scheduled", "Archived");

    static final List<Operation> OPERATIONS = List.of(
            Operation.get("/v1/segments", Operation.READ_CARDS, SegmentList::list),
            Operation.post("/v1/segments", Operation.WRITE_CARDS, SegmentList::create),
            Operation.patch("/v1/segments/{segmentId}", Operation.WRITE_CARDS, SegmentList::update));

    private SegmentList() {}

    private static Reply list(Call call) {
        String text = call.query().text("q").toLowerCase(Locale.ROOT);
        String status = call.query().word("status", STATUSES);
        String definition = call.query().text("segmentDefinitionId");
        String card = call.query().text("cardDefinitionId");
        List<ObjectNode> found = call.shelf(Kind.SEGMENT)
                .all()
                .filter(each -> status.isEmpty() || each.path("status").asText().equals(status))
                .filter(each -> definition.isEmpty()
                        || each.path("segmentDefinitionId").asText().equals(definition))
                .filter(each ->
                        card.isEmpty() || each.path("cardDefinitionId").asText().equals(card))
                .filter(each -> (each.path("name").asText() + " "
                                + each.path("description").asText(""))
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
        return Reply.ok(Lists.page(call, found, each -> shown(call, each)));
    }

    private static ObjectNode shown(Call call, ObjectNode segment) {
        return Shown.of(segment).put("cardCount", new Segments(call.tenant()).count(segment));
    }

    private static Reply create(Call call) {
        Body body = call.body();
        String id = body.has("id") ? body.identifier("id") : call.tenant().nextId();
        ObjectNode segment = Json.object().put("id", id).put("name", body.required("name"));
        segment.put("kind", body.word("kind", Set.of("Query", "Fixed")));
        body.violations().check(body.has("kind"), "kind", "The field 'kind' is required.");
        belong(call, body, segment);
        fill(call, body, segment);
        body.end();
        if (call.shelf(Kind.SEGMENT).has(id)) {
            throw Problem.conflict("The segment '" + id + "' exists.");
        }
        segment.put("status", statusBySchedule(call, segment)).put("createdAt", call.stamp());
        call.shelf(Kind.SEGMENT).put(id, segment);
        call.pipeline().schedule(call.now(), segment);
        tell(call, "segment.created", segment);
        return Reply.created(shown(call, segment));
    }

    private static void belong(Call call, Body body, ObjectNode segment) {
        String card = body.text("cardDefinitionId");
        String definition = body.has("segmentDefinitionId") || card.isEmpty()
                ? body.required("segmentDefinitionId")
                : card + "-groups";
        call.shelf(Kind.SEGMENT_DEFINITION)
                .find(definition)
                .ifPresentOrElse(
                        found -> segment.put("segmentDefinitionId", definition)
                                .set("cardDefinitionId", found.path("cardDefinitionId")),
                        () -> body.refuse("segmentDefinitionId", "There is no such segment definition."));
    }

    private static void fill(Call call, Body body, ObjectNode segment) {
        Violations violations = body.violations();
        if (body.has("description")) {
            segment.put("description", body.text("description"));
        }
        if (body.has("filters")) {
            new Filters(
                            new Segments(call.tenant())
                                    .schema(segment.path("cardDefinitionId").asText()),
                            violations)
                    .all(body.array("filters"), "filters");
            segment.set("filters", body.array("filters"));
        }
        for (String field : List.of("cardIds", "excludedCardIds")) {
            if (body.has(field)) {
                segment.set(field, Json.texts(body.texts(field)));
            }
        }
        boolean isQuery = segment.path("kind").asText().equals("Query");
        violations.check(!isQuery || !segment.path("filters").isEmpty(), "filters", "A query segment needs filters.");
        violations.check(isQuery || segment.has("cardIds"), "cardIds", "A fixed segment needs the ids of its cards.");
        if (body.has("schedule")) {
            Body schedule = body.within("schedule");
            Times.check(violations, "schedule.from", schedule.text("from"));
            Times.check(violations, "schedule.to", schedule.text("to"));
            segment.set("schedule", schedule.json());
        }
    }

    private static String statusBySchedule(Call call, ObjectNode segment) {
        Instant now = call.now();
        boolean isLater = Times.read(segment.path("schedule").path("from").asText(""))
                .filter(now::isBefore)
                .isPresent();
        boolean isOver = Times.read(segment.path("schedule").path("to").asText(""))
                .filter(end -> !now.isBefore(end))
                .isPresent();
        if (isOver) {
            return "Archived";
        }
        return isLater ? "Scheduled" : "Active";
    }

    private static Reply update(Call call) {
        ObjectNode segment = call.thing(Kind.SEGMENT, "Segment", "segmentId");
        Body body = call.body();
        ObjectNode draft = segment.deepCopy();
        if (body.has("name")) {
            draft.put("name", body.required("name"));
        }
        String status = body.word("status", STATUSES);
        fill(call, body, draft);
        body.end();
        if (body.has("schedule")) {
            draft.put("status", statusBySchedule(call, draft));
        }
        if (!status.isEmpty()) {
            draft.put("status", status);
        }
        call.shelf(Kind.SEGMENT).put(call.path("segmentId"), draft.put("updatedAt", call.stamp()));
        if (body.has("schedule")) {
            call.pipeline().schedule(call.now(), draft);
        }
        tell(call, status.equals("Archived") ? "segment.archived" : "segment.updated", draft);
        call.pipeline().segmentChanged(call.now(), call.path("segmentId"));
        return Reply.ok(shown(call, draft));
    }

    private static void tell(Call call, String type, ObjectNode segment) {
        ObjectNode data = Json.object().put("segmentId", segment.path("id").asText());
        data.set("segmentDefinitionId", segment.path("segmentDefinitionId"));
        data.set("cardDefinitionId", segment.path("cardDefinitionId"));
        call.pipeline()
                .at(call.now())
                .event(type, segment.path("id").asText(), call.who().name(), data);
    }
}
