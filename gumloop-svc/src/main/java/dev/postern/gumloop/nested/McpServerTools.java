package dev.postern.gumloop.nested;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The tools of a server inside Gumloop. One that is not connected has none, which needs to be said. */
@Singleton
class McpServerTools implements VendorCall {
    @Override
    public String name() {
        return "mcp-server-tools";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.send(conversation.arguments(), "listed the tools").map(answer -> {
            JsonNode body = answer.json().orElse(Json.NODES.objectNode());
            ArrayNode tools = body.path("tools") instanceof ArrayNode all ? all : Json.NODES.arrayNode();
            return conversation.list(tools, more(body));
        });
    }

    private static ObjectNode more(JsonNode body) {
        ObjectNode more = Json.NODES.objectNode();
        String status = body.path("status").asText("");
        if (status.isEmpty() || status.equals("null") || status.equals("connected")) {
            return more;
        }
        more.put("status", status);
        String note = "This server is not connected, so it has no tools yet; that is no error.";
        String link = body.path("gumloop_auth_url").asText("");
        if (link.startsWith("https://")) {
            more.put("gumloop_auth_url", link);
            note += " Ask the user to sign in at gumloop_auth_url, then list the tools again.";
        }
        return more.put("note", note);
    }
}
