package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** What callers see of an agent. */
final class AgentView {
    private static final List<String> SECRET = List.of("secret_id", "mcp_server_url");

    private AgentView() {}

    static ObjectNode of(Call call, ObjectNode agent) {
        ObjectNode shown = listed(call, agent).putNull("active_trigger_count");
        return shown.set("skill_ids", agent.path("skill_ids").deepCopy());
    }

    /** In a list: without skills, and with the number of its triggers. */
    static ObjectNode listed(Call call, ObjectNode agent) {
        ObjectNode shown = Shown.of(
                agent,
                "id",
                "name",
                "description",
                "team_id",
                "is_active",
                "tools",
                "metadata",
                "model_name",
                "system_prompt",
                "resources",
                "folder_id",
                "type",
                "created_at");
        shown.set("tools", withoutSecrets(agent.path("tools")));
        shown.putNull("skill_ids")
                .put("active_trigger_count", agent.path("_triggers").asInt());
        return shown.set("creator", call.person(agent.path("_creator").asText()));
    }

    static ArrayNode withoutSecrets(JsonNode tools) {
        return Json.array()
                .addAll(Json.elements(tools)
                        .map(tool -> ((ObjectNode) tool.deepCopy()).remove(SECRET))
                        .toList());
    }
}
