package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;

/** Calls of tools on MCP servers, up to five at once. What fails there is told in its own result. */
final class ToolCalls {
    static final List<Endpoint> ENDPOINTS = List.of(Endpoint.post("/mcp/tools/call", ToolCalls::call));

    private static final int MOST = 5;

    private ToolCalls() {}

    private static Reply call(Call call) {
        List<ObjectNode> calls = call.body().objects("calls");
        if (calls.isEmpty() || calls.size() > MOST) {
            throw Refusal.invalid("calls", "From 1 to 5 calls are taken.");
        }
        call.team(call.body().text("team_id"));
        for (int i = 0; i < calls.size(); i++) {
            Body one = new Body(calls.get(i));
            one.required("server_id");
            one.required("tool_name");
            one.object("arguments");
        }
        ArrayNode results = Json.array();
        int succeeded = 0;
        for (int i = 0; i < calls.size(); i++) {
            ObjectNode result = result(call, calls.get(i), i);
            succeeded += result.path("status").asText().equals("success") ? 1 : 0;
            results.add(result);
        }
        boolean mixed = succeeded > 0 && succeeded < calls.size();
        return new Reply.OfJson(mixed ? 207 : 200, Json.object().set("results", results));
    }

    private static ObjectNode result(Call call, ObjectNode given, int index) {
        ObjectNode result = Json.object().put("ref", given.path("ref").asText("" + index));
        result.setAll(Shown.of(given, "server_id", "tool_name"));
        Optional<ObjectNode> found = Servers.find(call, given.path("server_id").asText());
        if (found.isEmpty()) {
            return failed(result, "error", "mcp_server_not_found", "MCP server not found.");
        }
        ObjectNode server = found.get();
        return switch (server.path("status").asText()) {
            case "connected" -> onServer(result, server, given);
            case "blocked" ->
                failed(result, "error", "mcp_server_restricted", "Your organization has blocked this server.");
            default -> unauthenticated(result, server);
        };
    }

    private static ObjectNode unauthenticated(ObjectNode result, ObjectNode server) {
        String name = server.path("name").asText();
        failed(result, "unauthenticated", "auth_required", "Connect " + name + " before using this tool.");
        ObjectNode details = Shown.of(result, "server_id", "tool_name");
        details.set("gumloop_auth_url", server.path("gumloop_auth_url"));
        result.withObjectProperty("error").set("details", details);
        return result;
    }

    private static ObjectNode onServer(ObjectNode result, ObjectNode server, ObjectNode given) {
        String name = given.path("tool_name").asText();
        JsonNode arguments = given.path("arguments");
        Optional<JsonNode> found = Json.elements(server.path("_tools"))
                .filter(tool -> tool.path("name").asText().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            return failed(result, "error", "tool_not_found", "The server has no tool " + name + ".");
        }
        JsonNode tool = found.get();
        if (!Servers.isAllowed(server, tool)) {
            return failed(result, "error", "tool_not_allowed", "You may not call " + name + ".");
        }
        for (JsonNode required : tool.path("input_schema").path("required")) {
            if (!arguments.hasNonNull(required.asText())) {
                return failed(
                        result, "error", "invalid_arguments", "Missing required argument: " + required.asText() + ".");
            }
        }
        if (tool.has("fails")) {
            return failed(result, "error", "upstream_error", tool.path("fails").asText());
        }
        String reply = tool.path("reply").asText("Stand-in: " + name + " was called; nothing was sent anywhere.");
        result.put("status", "success");
        result.putArray("content").addObject().put("type", "text").put("text", reply);
        return result.putNull("error");
    }

    private static ObjectNode failed(ObjectNode result, String status, String code, String message) {
        result.put("status", status).putNull("content");
        String type = status.equals("unauthenticated") ? "permission_error" : "invalid_request_error";
        result.putObject("error")
                .put("code", code)
                .put("message", message)
                .put("type", type)
                .put("param", "tool_name");
        return result;
    }
}
