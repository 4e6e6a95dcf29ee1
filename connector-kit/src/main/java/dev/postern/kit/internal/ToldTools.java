package dev.postern.kit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.CatalogueTool;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Columns;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Place;
import dev.postern.kit.result.Json;
import dev.postern.kit.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a tool's arguments apart by where they go: those that a caller gives are one flat object. */
final class ToldTools {
    private ToldTools() {}

    static CatalogueTool of(ToolDefinition tool) {
        CatalogueTool facts = tool.facts();
        Endpoint endpoint = tool.endpoint();
        ObjectNode input = tool.inputSchema();
        Set<String> inBody = names(endpoint, argument -> argument.places().contains(Place.BODY));
        endpoint.columns().map(Columns::object).ifPresent(inBody::add);
        Set<String> elsewhere = names(endpoint, argument -> !argument.places().equals(Set.of(Place.BODY)));
        return new CatalogueTool(
                facts.name(),
                facts.resource(),
                facts.method(),
                facts.toolClass(),
                facts.tags(),
                facts.status(),
                facts.description(),
                part(input, name -> elsewhere.contains(name) || !inBody.contains(name), false),
                part(input, inBody::contains, endpoint.columns().isPresent()),
                null,
                texts(input.path("required")),
                Optional.of(endpoint.documentation().url())
                        .filter(url -> !url.isBlank())
                        .orElse(null));
    }

    private static Set<String> names(Endpoint endpoint, Predicate<Argument> which) {
        return endpoint.arguments().stream().filter(which).map(Argument::name).collect(Collectors.toSet());
    }

    /** The schema of some of the arguments; nothing when there are none. */
    private static @Nullable ObjectNode part(ObjectNode input, Predicate<String> which, boolean others) {
        ObjectNode part = Json.NODES.objectNode().put("type", "object");
        ObjectNode properties = part.putObject("properties");
        input.path("properties").properties().stream()
                .filter(property -> which.test(property.getKey()))
                .forEach(property -> properties.set(property.getKey(), property.getValue()));
        if (properties.isEmpty()) {
            return null;
        }
        List<String> required =
                texts(input.path("required")).stream().filter(which).toList();
        if (!required.isEmpty()) {
            ArrayNode names = part.putArray("required");
            required.forEach(names::add);
        }
        return part.put("additionalProperties", others);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
