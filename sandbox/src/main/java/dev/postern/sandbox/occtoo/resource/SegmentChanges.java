package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of an endpoint's segments that wait for their time; while they wait, they can be cancelled. */
final class SegmentChanges {
    private static final String ALL = "/v1/api-versions/{versionId}/queued-segment-changes";

    static final List<Operation> OPERATIONS = List.of(
            Operation.get(ALL, Operation.READ_DESTINATIONS, SegmentChanges::list),
            Operation.post(ALL, Operation.WRITE_DESTINATIONS, SegmentChanges::queue),
            Operation.delete(ALL, Operation.WRITE_DESTINATIONS, SegmentChanges::cancel));

    private SegmentChanges() {}

    private static Reply list(Call call) {
        call.thing(Kind.API_VERSION, "API version", "versionId");
        String endpoint = call.query().text("endpointId");
        List<ObjectNode> found = call.shelf(Kind.SEGMENT_CHANGE)
                .where("_version", call.path("versionId"))
                .filter(each -> each.path("status").asText().equals("Pending"))
                .filter(each ->
                        endpoint.isEmpty() || each.path("endpointId").asText().equals(endpoint))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static Reply queue(Call call) {
        call.thing(Kind.API_VERSION, "API version", "versionId");
        Body body = call.body();
        String endpoint = body.required("endpointId");
        String segment = body.required("segmentId");
        String operation = body.word("operation", Set.of("Include", "Exclude", "Remove"));
        body.violations().check(body.has("operation"), "operation", "The field 'operation' is required.");
        String applyAt = body.text("applyAt");
        Times.check(body.violations(), "applyAt", applyAt);
        boolean isOfVersion = call.shelf(Kind.ENDPOINT)
                .find(endpoint)
                .filter(each -> each.path("apiVersionId").asText().equals(call.path("versionId")))
                .isPresent();
        body.violations().check(isOfVersion, "endpointId", "The API version has no such endpoint.");
        body.violations().check(call.shelf(Kind.SEGMENT).has(segment), "segmentId", "There is no such segment.");
        body.end();
        String id = call.tenant().nextId();
        ObjectNode change =
                Json.object().put("id", id).put("endpointId", endpoint).put("segmentId", segment);
        change.put("operation", operation).put("status", "Pending").put("createdAt", call.stamp());
        change.put("createdBy", call.who().name()).put("_version", call.path("versionId"));
        if (!applyAt.isEmpty()) {
            change.put("applyAt", applyAt);
        }
        call.shelf(Kind.SEGMENT_CHANGE).put(id, change);
        call.pipeline().queueChange(call.now(), change);
        return Reply.created(Shown.of(change));
    }

    /** All of them or, when one is not pending, none. */
    private static Reply cancel(Call call) {
        List<String> ids = call.query().all("id");
        if (ids.isEmpty()) {
            throw Problem.invalid("id", "At least one id is required.");
        }
        for (String id : ids) {
            Optional<ObjectNode> change = call.shelf(Kind.SEGMENT_CHANGE)
                    .find(id)
                    .filter(each -> each.path("_version").asText().equals(call.path("versionId")));
            String status = change.orElseThrow(() -> Problem.notFound("Queued change", id))
                    .path("status")
                    .asText();
            if (!status.equals("Pending")) {
                throw Problem.conflict("The queued change '" + id + "' is " + status + ".");
            }
        }
        ids.forEach(id -> call.shelf(Kind.SEGMENT_CHANGE).find(id).ifPresent(each -> each.put("status", "Cancelled")));
        return new Reply(204, MissingNode.getInstance());
    }
}
