package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;

/** What a turn leaves in its session: an answer, files and costs, or a question whether a tool may be called. */
record TurnEnd(Organization organization, ObjectNode session, Instant at) {
    static final String DECISION = "_decision";

    void write() {
        JsonNode script = session.path(Turns.SCRIPT);
        boolean asks = script.has("approvals") && !session.has(DECISION);
        if (asks) {
            ask(script.path("approvals"));
            return;
        }
        boolean rejected = session.path(DECISION).asText().equals("rejected");
        session.remove(DECISION);
        String reply = script.path(rejected ? "rejected" : "reply").asText();
        new Transcript(organization, session).add("assistant", template().fill(reply), "", at);
        session.put(Turns.STATE, script.path("outcome").asText("completed"));
        if (!rejected) {
            Artifacts artifacts = new Artifacts(organization);
            template().fill(script.path("artifacts")).forEach(file -> artifacts.keep(session, file, at));
        }
        charge(script, reply);
        useSkills();
    }

    private void ask(JsonNode approvals) {
        ArrayNode pending = Json.array();
        for (JsonNode each : template().fill(approvals)) {
            ObjectNode request = Json.object().put("action_request_id", organization.nextId("areq_", 6));
            request.put("type", "tool_call").put("created_at", Stamp.of(at));
            pending.add(request.setAll((ObjectNode) each));
        }
        session.set(Turns.PENDING, pending);
        session.put(Turns.STATE, "approval_required");
    }

    private Template template() {
        String input = session.path(Turns.INPUT).asText();
        ObjectNode values = Json.object().put("input", input).put("length", input.length());
        return new Template(values.put("session", session.path("id").asText()));
    }

    private void charge(JsonNode script, String reply) {
        int cost = script.path("credits").asInt(4);
        ObjectNode usage = session.withObjectProperty("usage");
        usage.put("credit_cost", usage.path("credit_cost").asInt() + cost);
        usage.put("tool_credit_cost", 0).put("flow_credit_cost", 0);
        usage.put(
                "input_tokens",
                usage.path("input_tokens").asInt()
                        + session.path(Turns.INPUT).asText().length() / 4);
        usage.put("output_tokens", usage.path("output_tokens").asInt() + reply.length() / 4);
        new Ledger(organization, at)
                .spend(
                        session.path("_creator").asText(),
                        "AGENT_RUN",
                        session.path("agent_id").asText(),
                        cost);
    }

    private void useSkills() {
        JsonNode ids = organization
                .shelf(Kind.AGENT)
                .find(session.path("agent_id").asText())
                .map(agent -> agent.path("skill_ids"))
                .orElseGet(Json::array);
        for (JsonNode id : ids) {
            organization
                    .shelf(Kind.SKILL)
                    .find(id.asText())
                    .ifPresent(skill -> skill.put(
                                    "usage_count", skill.path("usage_count").asInt() + 1)
                            .set("last_used_at", new TextNode(Stamp.of(at))));
        }
    }
}
