package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Identity;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.work.Runs;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Runs of flows: started, looked at, killed. */
final class FlowRuns {
    private static final String RUN_ID = "run_id";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.post("/start_pipeline", FlowRuns::start).older(),
            Endpoint.post("/kill_pipeline", FlowRuns::kill).older(),
            Endpoint.get("/get_pl_run", FlowRuns::get).older());

    private FlowRuns() {}

    private static Reply start(Call call) {
        String user = call.body().required("user_id");
        String item = call.body().required("saved_item_id");
        Identity identity = call.stated();
        ObjectNode flow = call.shelf(Kind.FLOW)
                .find(item)
                .orElseThrow(() -> Refusal.invalid("saved_item_id", "Saved item not found: " + item + "."));
        Flows.requireOpen(call, identity, flow);
        ObjectNode run = new Runs(call.organization(), call.now()).start(flow, user, identity.project(), inputs(call));
        call.ledger()
                .note(
                        user,
                        "flow_execution",
                        Json.object().put(RUN_ID, run.path(RUN_ID).asText()));
        ObjectNode answer = Shown.of(run, RUN_ID, "saved_item_id", "workbook_id");
        return Reply.ok(answer.put(
                "url",
                "https://www.gumloop.com/pipeline?run_id=" + run.path(RUN_ID).asText()));
    }

    /** All keys of the body and, in the older form, the pairs of a list in it. */
    private static ObjectNode inputs(Call call) {
        ObjectNode inputs = call.body().json().deepCopy();
        for (ObjectNode pair : call.body().objects("pipeline_inputs")) {
            inputs.set(pair.path("input_name").asText(), Json.at(pair, "value"));
        }
        return inputs;
    }

    private static Reply kill(Call call) {
        String id = call.body().required(RUN_ID);
        Identity identity = call.stated();
        ObjectNode run = run(call, id);
        if (!identity.coversRun(run)) {
            throw Refusal.forbidden("You have no permission to kill this run.");
        }
        new Runs(call.organization(), call.now()).kill(run);
        return Reply.ok(Json.object().put("success", true).put(RUN_ID, id));
    }

    private static Reply get(Call call) {
        String id = call.query().required(RUN_ID);
        Identity identity = call.queried();
        ObjectNode run = run(call, id);
        if (!identity.coversRun(run)) {
            throw Refusal.notFound("Flow run");
        }
        String state = Runs.state(run);
        JsonNode outputs = state.equals("DONE") ? run.path("_outputs") : Json.object();
        ObjectNode answer =
                Shown.of(run, "user_id", "created_ts", "finished_ts").put("state", state);
        answer.set("outputs", outputs.isObject() ? outputs : Json.object());
        return Reply.ok(answer.set("log", new Runs(call.organization(), call.now()).log(run)));
    }

    private static ObjectNode run(Call call, String id) {
        return call.shelf(Kind.RUN).find(id).orElseThrow(() -> Refusal.notFound("Flow run"));
    }
}
