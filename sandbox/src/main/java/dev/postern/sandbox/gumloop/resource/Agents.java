package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;

/** Agents: made and changed, and retired for good, but never deleted. */
final class Agents {
    static final String ONE = "/agents/{agent_id}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/agents", AgentList::answer),
            Endpoint.post("/agents", Agents::create),
            Endpoint.get(ONE, call -> Reply.ok("agent", AgentView.of(call, Access.agent(call)))),
            Endpoint.patch(ONE, Agents::update));

    private static final List<String> TEXTS = List.of("name", "model_name", "description", "system_prompt");

    private Agents() {}

    private static Reply create(Call call) {
        Body body = call.body();
        ObjectNode agent = Json.object().put("name", body.required("name"));
        agent.put("model_name", body.required("model_name"));
        agent.put("team_id", Access.home(call, body.text("team_id")));
        String id = body.gives("agent_id")
                ? body.required("agent_id")
                : call.organization().nextId("", 15);
        if (call.shelf(Kind.AGENT).find(id).isPresent()) {
            throw Refusal.invalid("agent_id", "An agent with this id exists already.");
        }
        requireSkills(call, body.texts("skill_ids"));
        agent.put("id", id).put("is_active", body.flag("is_active", true)).put("created_at", call.stamp());
        agent.put("_creator", call.caller().userId());
        agent.set("skill_ids", Json.texts(body.texts("skill_ids")));
        agent.set("folder_id", Json.at(body.json(), "folder_id"));
        agent.putArray("tools");
        agent.putArray("resources");
        agent.putObject("metadata");
        write(agent, body);
        call.shelf(Kind.AGENT).put(id, agent);
        AgentVersions.add(call, agent);
        call.ledger()
                .note(call.caller().userId(), "agent_creation", Json.object().put("agent_id", id));
        return Reply.created("agent", AgentView.of(call, agent));
    }

    private static Reply update(Call call) {
        ObjectNode agent = Access.agent(call);
        Body body = call.body();
        if (body.gives("team_id")) {
            agent.put("team_id", call.team(body.text("team_id")));
        }
        write(agent, body);
        if (body.gives("is_active")) {
            boolean active = body.flag("is_active", true);
            agent.put("is_active", active).put("_retired", !active);
        }
        AgentVersions.add(call, agent);
        call.ledger()
                .note(
                        call.caller().userId(),
                        "agent_modification",
                        Json.object().set("agent_id", agent.path("id")));
        return Reply.ok("agent", AgentView.of(call, agent));
    }

    /** What was given, in place of what there was. */
    private static void write(ObjectNode agent, Body body) {
        TEXTS.stream().filter(body::gives).forEach(key -> agent.put(key, body.text(key)));
        for (String key : Set.of("tools", "resources")) {
            if (body.gives(key)) {
                agent.set(key, Json.array().addAll(body.objects(key)));
            }
        }
        if (body.gives("metadata")) {
            agent.set("metadata", body.object("metadata"));
        }
    }

    /** Refuses skills that are not there, and such as the caller may not use. */
    static void requireSkills(Call call, List<String> ids) {
        List<String> unknown = ids.stream()
                .filter(id ->
                        call.shelf(Kind.SKILL).find(id).filter(Skills::isThere).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.skills(400, "These skills do not exist or are not active.", unknown);
        }
        List<String> closed = ids.stream()
                .filter(id -> call.shelf(Kind.SKILL)
                        .find(id)
                        .filter(skill -> Access.isOpen(call, skill))
                        .isEmpty())
                .toList();
        if (!closed.isEmpty()) {
            throw Refusal.skills(403, "You may not use these skills.", closed);
        }
    }

    /** Whether a tool of an agent is this MCP server. */
    static boolean isServer(JsonNode tool, String serverId) {
        return tool.path("type").asText().endsWith("_server")
                && (tool.path("server_id").asText().equals(serverId)
                        || tool.path("server").asText().equals(serverId));
    }
}
