package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.occtoo.word.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes a data source, then its properties. Occtoo takes them apart, so everything is checked before the first request. */
@Singleton
class CreateDataSource implements VendorCall {
    @Override
    public String name() {
        return "create-data-source";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        ObjectNode arguments = conversation.arguments();
        String id = arguments.path("id").asText();
        List<WantedProperty> wanted = checked(arguments);
        return conversation
                .send(arguments, "made the source `%s`; do not make it again".formatted(id))
                .chain(source -> PropertyWriting.of(conversation, id, wanted)
                        .map(properties -> conversation.answer(receipt(conversation, source, properties))));
    }

    /** Throws a refusal for what Occtoo would refuse, before anything is sent. */
    static List<WantedProperty> checked(ObjectNode arguments) {
        Violations violations = new Violations();
        if (!Identifier.isOne(arguments.path("id").asText())) {
            violations.add("id", "a source's id has %s".formatted(Identifier.RULE));
        }
        List<WantedProperty> wanted = WantedProperty.readAll(arguments.path("properties"), violations);
        wanted.forEach(property -> property.check(violations));
        violations.refuse("Nothing was made. Mend all of this and call again:");
        return wanted;
    }

    private static ObjectNode receipt(Conversation conversation, VendorAnswer source, List<JsonNode> properties) {
        JsonNode shown = source.isEmpty() ? Json.NODES.objectNode() : conversation.shown(source);
        ObjectNode receipt = shown instanceof ObjectNode object ? object : Json.NODES.objectNode();
        receipt.putArray("properties").addAll(properties);
        return receipt.put(
                "next",
                "The source is made and holds no entries. Confirm it with describe_data_source_schema, then send entries with import_data.");
    }
}
