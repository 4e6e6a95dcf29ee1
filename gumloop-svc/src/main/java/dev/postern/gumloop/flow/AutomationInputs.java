package dev.postern.gumloop.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What a flow takes: Gumloop's own list, and the same as a JSON schema. */
@Singleton
class AutomationInputs implements VendorCall {
    private static final String SCHEMA = "input_schema";

    @Override
    public String name() {
        return "automation-inputs";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.send(conversation.arguments(), "read the inputs").map(answer -> {
            JsonNode inputs = answer.json().map(body -> body.path("inputs")).orElse(Json.NODES.arrayNode());
            JsonNode shown = conversation.shown(answer);
            JsonNode wanted = conversation.arguments().path("fields");
            if (shown instanceof ObjectNode object
                    && (wanted.isEmpty() || Json.text(wanted).contains(SCHEMA))) {
                object.set(SCHEMA, schema(inputs));
            }
            return conversation.answer(shown);
        });
    }

    /** Nothing is required, as Gumloop does not say what is; anything else may be sent, for a Webhook Input node. */
    static ObjectNode schema(JsonNode inputs) {
        ObjectNode schema = Json.NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (JsonNode input : inputs) {
            String name = input.path("name").asText();
            if (!name.isEmpty()) {
                properties.set(name, property(input));
            }
        }
        return schema.put("additionalProperties", true);
    }

    private static ObjectNode property(JsonNode input) {
        ObjectNode property = Json.NODES.objectNode().put("type", "string");
        String description = input.path("description").asText("");
        if (input.path("data_type").asText().equals("file")) {
            property.put("format", "gumloop-file-name");
            description = (description + " The file_name of a file from create_a_gumloop_file.").strip();
        }
        return description.isEmpty() || description.equals("null")
                ? property
                : property.put("description", description);
    }
}
