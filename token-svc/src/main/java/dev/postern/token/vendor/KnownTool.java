package dev.postern.token.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.contract.CatalogueTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as the vendor service told it, with what a catalogue may say beyond what filters need.
 *
 * @param tool what filters see
 * @param querySchema JSON Schema of the arguments that go into path and query; absent when it was not told
 * @param bodySchema JSON Schema of those that go into the body; absent when it was not told
 * @param responseSchema JSON Schema of the answer; absent when it was not told
 * @param required the arguments without which there is no call
 * @param documentationUrl where the vendor describes it; absent when it was not told
 */
public record KnownTool(
        CatalogueTool tool,
        @Nullable JsonNode querySchema,
        @Nullable JsonNode bodySchema,
        @Nullable JsonNode responseSchema,
        List<String> required,
        @Nullable String documentationUrl) {
    public KnownTool {
        required = List.copyOf(required);
    }

    public boolean isDescribed() {
        return !tool.description().isBlank();
    }

    static KnownTool of(CatalogueTool tool, JsonNode told) {
        return new KnownTool(
                tool,
                schema(told, "querySchema"),
                schema(told, "bodySchema"),
                schema(told, "responseSchema"),
                told.path("required").valueStream().map(JsonNode::asText).toList(),
                told.path("documentationUrl").textValue());
    }

    private static @Nullable JsonNode schema(JsonNode told, String name) {
        JsonNode schema = told.get(name);
        return schema == null || !schema.isObject() ? null : schema;
    }
}
