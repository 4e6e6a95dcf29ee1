package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The MCP servers that agents may call: Gumloop's own, deployed ones and foreign ones. */
final class Servers {
    private static final String ONE = "/mcp/servers/{server_id}";
    private static final String ID = "server_id";
    private static final String STATUS = "status";
    private static final String AUTH_URL = "gumloop_auth_url";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/mcp/servers", Servers::list),
            Endpoint.get(ONE, Servers::get),
            Endpoint.get(ONE + "/tools", Servers::tools));

    private Servers() {}

    /** A server in the caller's catalogue. */
    static Optional<ObjectNode> find(Call call, String id) {
        return visible(call).filter(each -> each.path(ID).asText().equals(id)).findFirst();
    }

    static String toolCallId(JsonNode server, JsonNode tool) {
        return server.path(ID).asText() + "__" + tool.path("name").asText();
    }

    static boolean isAllowed(JsonNode server, JsonNode tool) {
        return !server.path("status").asText().equals("blocked")
                && !tool.path("denied").asBoolean();
    }

    /** A server is visible to all of the organisation, or to one team of it. */
    private static Stream<ObjectNode> visible(Call call) {
        String asked = call.team(call.query().text("team_id"));
        return call.shelf(Kind.SERVER).all().filter(server -> {
            String team = server.path("_team").asText();
            return team.isEmpty() || (asked.isEmpty() ? call.caller().mayUse(team) : team.equals(asked));
        });
    }

    private static Reply list(Call call) {
        return Reply.ok(
                "servers", Json.array().addAll(visible(call).map(Servers::show).toList()));
    }

    private static Reply get(Call call) {
        ObjectNode server = here(call);
        ObjectNode shown = show(server);
        ArrayNode allowed = shown.putArray("allowed_tool_call_ids");
        Json.elements(server.path("_tools"))
                .filter(tool -> isAllowed(server, tool))
                .forEach(tool -> allowed.add(toolCallId(server, tool)));
        return Reply.ok("server", shown);
    }

    private static Reply tools(Call call) {
        ObjectNode server = here(call);
        ArrayNode tools = Json.array();
        if (server.path(STATUS).asText().equals("connected")) {
            server.path("_tools").forEach(tool -> tools.add(shown(server, tool)));
        }
        ObjectNode answer = Json.object().set("tools", tools);
        return Reply.ok(answer.setAll(Shown.of(server, ID, STATUS, AUTH_URL)));
    }

    private static ObjectNode shown(ObjectNode server, JsonNode tool) {
        ObjectNode shown = Json.object().put("tool_call_id", toolCallId(server, tool));
        shown.setAll(Shown.of(tool, "name", "description"));
        JsonNode schema = tool.path("input_schema");
        shown.set("input_schema", schema.isObject() ? schema.deepCopy() : Json.object());
        shown.set(ID, server.path(ID));
        shown.set("server_type", server.path("type"));
        return shown.set("server", Json.object());
    }

    private static ObjectNode here(Call call) {
        return find(call, call.path(ID)).orElseThrow(() -> Refusal.notFound("MCP server"));
    }

    private static ObjectNode show(ObjectNode server) {
        return Shown.of(server, ID, "name", "type", STATUS, "icon_url", "description", AUTH_URL, "mcp_url")
                .put("tool_count", server.path("_tools").size())
                .putNull("allowed_tool_call_ids");
    }
}
