package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Identity;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.work.Runs;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Saved flows, the workbooks that hold them, what they take, and their last runs. */
final class Flows {
    private static final int RUNS_SHOWN = 10;
    private static final String ITEM = "saved_item_id";
    private static final String WORKBOOK = "workbook_id";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/list_saved_items", Flows::list).older(),
            Endpoint.get("/list_workbooks", Flows::workbooks).older(),
            Endpoint.get("/get_inputs", Flows::inputs).older(),
            Endpoint.get("/get_plrun_saved_item_map", Flows::history).older());

    private Flows() {}

    /** Refuses a flow that is neither of the user or project that is asked for, nor of a team of the caller. */
    static void requireOpen(Call call, Identity identity, JsonNode flow) {
        boolean shared = identity.project().isEmpty()
                && call.caller().mayUse(flow.path("_team").asText());
        if (!identity.covers(flow) && !shared) {
            throw Refusal.keyDoesNotMatch();
        }
    }

    private static Reply list(Call call) {
        return Reply.ok("saved_items", shown(covered(call.queried(), call, Kind.FLOW)));
    }

    private static Reply workbooks(Call call) {
        Identity identity = call.queried();
        ArrayNode workbooks = Json.array();
        covered(identity, call, Kind.WORKBOOK).forEach(workbook -> {
            Stream<ObjectNode> flows = covered(identity, call, Kind.FLOW)
                    .filter(flow -> flow.path(WORKBOOK).equals(workbook.path(WORKBOOK)));
            ObjectNode one = Shown.of(workbook, WORKBOOK, "name", "description", "created_ts");
            workbooks.add(one.set("saved_items", shown(flows)));
        });
        return Reply.ok("workbooks", workbooks);
    }

    private static Reply inputs(Call call) {
        String id = call.query().required(ITEM);
        Identity identity = call.queried();
        ObjectNode flow = call.shelf(Kind.FLOW).find(id).orElseThrow(() -> Refusal.notFound("Saved item"));
        requireOpen(call, identity, flow);
        ArrayNode inputs = Json.array();
        flow.path("inputs").forEach(input -> inputs.add(Shown.of(input, "data_type", "description", "name")));
        return Reply.ok("inputs", inputs);
    }

    private static Reply history(Call call) {
        if (!call.query().has(WORKBOOK) && !call.query().has(ITEM)) {
            throw Refusal.invalid(ITEM, "Either workbook_id or saved_item_id is required.");
        }
        Identity identity = call.queried();
        ObjectNode map = Json.object();
        for (ObjectNode flow : flowsOf(call)) {
            requireOpen(call, identity, flow);
            map.set(flow.path(ITEM).asText(), runs(call, identity, flow.path(ITEM)));
        }
        return Reply.ok(map);
    }

    private static List<ObjectNode> flowsOf(Call call) {
        if (call.query().has(ITEM)) {
            return List.of(call.shelf(Kind.FLOW)
                    .find(call.query().text(ITEM))
                    .orElseThrow(() -> Refusal.notFound("Saved item")));
        }
        String workbook = call.query().text(WORKBOOK);
        if (call.shelf(Kind.WORKBOOK).find(workbook).isEmpty()) {
            throw Refusal.notFound("Workbook");
        }
        return call.shelf(Kind.FLOW)
                .all()
                .filter(flow -> flow.path(WORKBOOK).asText().equals(workbook))
                .toList();
    }

    private static ArrayNode runs(Call call, Identity identity, JsonNode item) {
        Comparator<ObjectNode> byStart =
                Comparator.comparing(run -> run.path("created_ts").asText());
        return Json.array()
                .addAll(call.shelf(Kind.RUN).newestFirst().stream()
                        .filter(run -> run.path(ITEM).equals(item) && identity.coversRun(run))
                        .sorted(byStart.reversed())
                        .limit(RUNS_SHOWN)
                        .map(run -> Shown.of(run, "run_id", "created_ts", "finished_ts", WORKBOOK)
                                .put("state", Runs.state(run)))
                        .toList());
    }

    private static Stream<ObjectNode> covered(Identity identity, Call call, Kind kind) {
        return call.shelf(kind).all().filter(identity::covers);
    }

    private static ArrayNode shown(Stream<ObjectNode> flows) {
        return Json.array()
                .addAll(flows.map(flow -> Shown.of(flow, ITEM, "name", "description", "created_ts"))
                        .toList());
    }
}
