package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.work.Turns;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;

/** What a user says to an agent that asked before it calls a tool. It goes on when all of it is answered. */
final class Approvals {
    static final List<Endpoint> ENDPOINTS = List.of(Endpoint.post(Sessions.ONE + "/approvals", Approvals::resolve));

    private static final int MOST = 20;
    private static final int LONGEST_REASON = 1_000;
    private static final String ID = "action_request_id";

    private Approvals() {}

    private static Reply resolve(Call call) {
        ObjectNode session = Access.session(call);
        List<ObjectNode> responses = call.body().objects("approval_responses");
        if (responses.isEmpty() || responses.size() > MOST) {
            throw Refusal.invalid("approval_responses", "From 1 to 20 approval responses are taken.");
        }
        List<JsonNode> pending =
                new ArrayList<>(Json.elements(session.path(Turns.PENDING)).toList());
        boolean accepted = !session.path("_rejected").asBoolean();
        for (ObjectNode each : responses) {
            Body response = new Body(each);
            String id = response.required(ID);
            response.required("action");
            boolean accepts =
                    response.word("action", List.of("accept", "reject")).equals("accept");
            if (response.text("reason").length() > LONGEST_REASON) {
                throw Refusal.invalid("reason", "reason must have at most 1000 characters.");
            }
            if (!pending.removeIf(request -> request.path(ID).asText().equals(id))) {
                throw Refusal.invalid(ID, "No such approval is pending: " + id + ".");
            }
            accepted &= accepts;
        }
        Turns turns = new Turns(call.organization(), call.now());
        if (pending.isEmpty()) {
            turns.requireSlot();
            session.remove("_rejected");
            turns.resume(session, accepted);
        } else {
            session.put("_rejected", !accepted);
            session.set(Turns.PENDING, Json.array().addAll(pending));
        }
        return Reply.ok(SessionView.of(call, session));
    }
}
