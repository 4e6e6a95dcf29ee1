package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is attached to an agent: skills and MCP servers. */
final class AgentParts {
    private static final String SERVERS = Agents.ONE + "/mcp-servers";
    private static final int MOST_SKILLS = 100;

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.patch(Agents.ONE + "/skills", AgentParts::skills),
            Endpoint.get(SERVERS, AgentParts::servers),
            Endpoint.put(SERVERS + "/{server_id}", AgentParts::attach),
            Endpoint.delete(SERVERS + "/{server_id}", AgentParts::detach));

    private static final List<String> IDENTITY = List.of("type", "server_id", "server", "secret_id", "mcp_server_url");

    private AgentParts() {}

    private static Reply skills(Call call) {
        ObjectNode agent = Access.agent(call);
        Set<String> attach = new LinkedHashSet<>(call.body().texts("attach"));
        Set<String> detach = new LinkedHashSet<>(call.body().texts("detach"));
        List<String> both = attach.stream().filter(detach::contains).toList();
        if (!both.isEmpty()) {
            throw Refusal.skills(400, "A skill cannot be attached and detached at once.", both);
        }
        if (attach.size() + detach.size() > MOST_SKILLS || attach.size() + detach.size() == 0) {
            throw Refusal.invalid("attach", "From 1 to 100 skill ids are taken.");
        }
        Agents.requireSkills(call, List.copyOf(attach));
        Set<String> now = new LinkedHashSet<>();
        agent.path("skill_ids").forEach(id -> now.add(id.asText()));
        ObjectNode answer = Json.object().set("agent_id", agent.path("id"));
        ObjectNode changes = Json.object();
        changes.set("attached", picked(attach, now, false));
        changes.set("detached", picked(detach, now, true));
        changes.set("already_attached", picked(attach, now, true));
        changes.set("already_detached", picked(detach, now, false));
        now.addAll(attach);
        now.removeAll(detach);
        agent.set("skill_ids", Json.texts(now));
        AgentVersions.add(call, agent);
        answer.set("skill_ids", Json.texts(now));
        return Reply.ok(answer.setAll(changes));
    }

    private static ArrayNode picked(Set<String> asked, Set<String> there, boolean isThere) {
        return Json.texts(
                asked.stream().filter(id -> there.contains(id) == isThere).toList());
    }

    private static Reply servers(Call call) {
        ObjectNode agent = Access.agent(call);
        List<JsonNode> servers = Json.elements(agent.path("tools"))
                .filter(tool -> tool.path("type").asText().endsWith("_server"))
                .toList();
        ObjectNode answer = Json.object().set("agent_id", agent.path("id"));
        return Reply.ok(
                answer.set("mcp_servers", AgentView.withoutSecrets(Json.array().addAll(servers))));
    }

    private static Reply attach(Call call) {
        ObjectNode agent = Access.agent(call);
        String id = call.path("server_id");
        ObjectNode server = Servers.find(call, id).orElseThrow(Refusal::noServer);
        if (server.path("status").asText().equals("blocked")) {
            throw Refusal.restricted(id);
        }
        List<JsonNode> others =
                new ArrayList<>(Json.elements(agent.path("tools")).toList());
        long before = others.stream().filter(tool -> Agents.isServer(tool, id)).count();
        if (before > 1) {
            throw Refusal.conflict("ambiguous_mcp_server", "The agent has this server more than once.");
        }
        others.removeIf(tool -> Agents.isServer(tool, id));
        ObjectNode tool = Json.object().set("type", server.path("type"));
        tool.put("server_id", id).put("secret_id", "sec_" + id);
        tool.setAll(call.body().json().deepCopy().remove(IDENTITY));
        others.add(tool);
        agent.set("tools", Json.array().addAll(others));
        AgentVersions.add(call, agent);
        ObjectNode answer = Json.object().set("agent_id", agent.path("id"));
        answer.set(
                "mcp_server", AgentView.withoutSecrets(Json.array().add(tool)).path(0));
        answer.put("created", before == 0);
        return Reply.ok(answer.set("auth_status", server.path("status")));
    }

    private static Reply detach(Call call) {
        ObjectNode agent = Access.agent(call);
        String id = call.path("server_id");
        List<JsonNode> all = Json.elements(agent.path("tools")).toList();
        List<JsonNode> left =
                all.stream().filter(tool -> !Agents.isServer(tool, id)).toList();
        agent.set("tools", Json.array().addAll(left));
        if (left.size() < all.size()) {
            AgentVersions.add(call, agent);
        }
        ObjectNode answer = Json.object().set("agent_id", agent.path("id"));
        answer.set("server_id", new TextNode(id));
        return Reply.ok(answer.put("detached", left.size() < all.size()));
    }
}
