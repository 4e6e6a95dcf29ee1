package dev.postern.occtoo.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.ListRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a managed tag. People know tags by their names, and Occtoo by their ids. */
@Singleton
class ManagedTagValues implements VendorCall {
    static final String TAGS = "/v1/managed-tags";
    static final int MOST = 200;

    @Override
    public String name() {
        return "managed-tag-values";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        JsonNode id = conversation.arguments().path("managedTagId");
        if (id.isTextual()) {
            return values(conversation, Json.NODES.objectNode().put("id", id.textValue()));
        }
        String name = conversation.arguments().path("managedTagName").asText();
        return TagSearch.of(conversation, name).chain(tag -> values(conversation, tag));
    }

    private static Uni<Answer> values(Conversation conversation, JsonNode tag) {
        ListRequest wanted = conversation.wanted();
        ObjectNode arguments = conversation.arguments();
        Map<String, String> query = new LinkedHashMap<>();
        Optional.ofNullable(arguments.path("query").textValue()).ifPresent(text -> query.put("key", text));
        Optional.ofNullable(arguments.path("parentKey").textValue()).ifPresent(text -> query.put("parentKey", text));
        wanted.start().vendor().ifPresent(cursor -> query.put("after", cursor));
        query.put("limit", Integer.toString(Math.min(wanted.limit(), MOST)));
        String path = TAGS + "/" + Conversation.segment(tag.path("id").asText()) + "/values";
        return conversation
                .send(HttpMethod.GET, path, query, Optional.empty(), "read the values")
                .map(answer -> {
                    JsonNode page = body(answer.json());
                    ArrayNode values = page.path("items") instanceof ArrayNode all ? all : Json.NODES.arrayNode();
                    return conversation.list(page, values, beside(tag, values, query.containsKey("key")));
                });
    }

    private static ObjectNode beside(JsonNode tag, ArrayNode values, boolean searched) {
        ObjectNode beside = Json.NODES.objectNode();
        if (tag.has("displayName")) {
            ObjectNode told = beside.putObject("managedTag");
            told.set("id", tag.path("id"));
            told.set("displayName", tag.path("displayName"));
        }
        if (values.isEmpty() && searched) {
            beside.put(
                    "note",
                    "query is compared with keys, in their exact case. Try a shorter part of the key, or leave query out.");
        }
        return beside;
    }

    private static JsonNode body(Optional<JsonNode> json) {
        return json.orElseGet(Json.NODES::objectNode);
    }
}
