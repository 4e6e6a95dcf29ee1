package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.standin.Json;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of an export, each with every field of its kind, and beside them under {@code at} its time, under
 * {@code entity} what it belongs to, and under {@code workspace_id} its team.
 */
record ExportRows(Organization organization) {

    Stream<ObjectNode> of(String dataType) {
        return switch (dataType) {
            case "agents" -> rows(Kind.AGENT, this::agent);
            case "agent_interactions" -> rows(Kind.SESSION, this::interaction);
            case "credit_logs" -> rows(Kind.CREDIT, ExportRows::charge);
            default -> rows(Kind.RUN, this::run);
        };
    }

    private Stream<ObjectNode> rows(Kind kind, Function<ObjectNode, ObjectNode> row) {
        return organization.shelf(kind).all().toList().stream().map(row);
    }

    private ObjectNode run(ObjectNode run) {
        ObjectNode row = Shown.of(run, "run_id", "user_id", "workbook_id");
        JsonNode workbook = find(Kind.WORKBOOK, run.path("workbook_id"));
        row.set("workbook_name", Json.at(workbook, "name"));
        row.set("workbook_created_ts", Json.at(workbook, "created_ts"));
        row.set("user_email", Json.at(find(Kind.USER, run.path("user_id")), "email"));
        row.set("credit_cost", Json.at(run, "_cost"));
        row.set("pl_run_created_ts", run.path("created_ts"));
        row.set("pl_run_finished_ts", Json.at(run, "finished_ts"));
        row.set("pipeline", Json.at(find(Kind.FLOW, run.path("saved_item_id")), "name"));
        row.set("entity", run.path("workbook_id"));
        return placed(row, run.path("created_ts"), run.path("_project"));
    }

    private ObjectNode agent(ObjectNode agent) {
        ObjectNode row = Json.object().set("agent_id", agent.path("id"));
        row.set("agent_name", agent.path("name"));
        row.set("agent_description", Json.at(agent, "description"));
        row.set("agent_model", Json.at(agent, "model_name"));
        row.set("agent_system_prompt", Json.at(agent, "system_prompt"));
        row.set("agent_created_ts", agent.path("created_at"));
        row.set("agent_tools", AgentView.withoutSecrets(agent.path("tools")));
        row.set("agent_metadata", Json.at(agent, "metadata"));
        row.set("creator_email", Json.at(find(Kind.USER, agent.path("_creator")), "email"));
        row.set("entity", agent.path("id"));
        return placed(row, agent.path("created_at"), agent.path("team_id"));
    }

    private ObjectNode interaction(ObjectNode session) {
        JsonNode agent = find(Kind.AGENT, session.path("agent_id"));
        ObjectNode row = Json.object().set("interaction_id", session.path("id"));
        row.set("agent_id", session.path("agent_id"));
        row.set("agent_name", Json.at(agent, "name"));
        row.set("interaction_type", Json.at(session, "type"));
        row.set("interaction_name", Json.at(session, "name"));
        row.put("trigger_type", session.path("_trigger").asText());
        row.set("interaction_created_ts", session.path("created_at"));
        row.set("user_email", Json.at(find(Kind.USER, session.path("_creator")), "email"));
        JsonNode usage = session.path("usage");
        row.setAll(Shown.of(usage, "credit_cost", "tool_credit_cost", "flow_credit_cost"));
        row.set("llm_credit_cost", Json.at(usage, "credit_cost"));
        row.put("message_count", session.path("messages").size());
        row.set("entity", session.path("agent_id"));
        return placed(row, session.path("created_at"), agent.path("team_id"));
    }

    private static ObjectNode charge(ObjectNode entry) {
        ObjectNode row = entry.deepCopy();
        row.set("at", entry.path("timestamp"));
        return row;
    }

    private ObjectNode placed(ObjectNode row, JsonNode at, JsonNode team) {
        row.put("workspace_id", team.asText());
        row.set("workspace_name", Json.at(find(Kind.TEAM, team), "name"));
        return row.set("at", at);
    }

    private JsonNode find(Kind kind, JsonNode id) {
        return organization.shelf(kind).find(id.asText()).orElseGet(Json::object);
    }
}
