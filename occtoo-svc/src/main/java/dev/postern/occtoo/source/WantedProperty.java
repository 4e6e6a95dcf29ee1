package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.Identifier;
import dev.postern.occtoo.word.PropertyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A property as somebody wants it to be. What is not given is empty; an empty description that is given clears one.
 *
 * @param path where it stands among the arguments
 * @param id in lower case, as Occtoo keeps it
 */
public record WantedProperty(
        String path,
        String id,
        Optional<String> displayName,
        Optional<PropertyType> type,
        Optional<String> delimiter,
        Optional<String> description) {

    /** Reads the argument {@code properties}: a list of {@code {id, displayName, type, delimiter, description}}. */
    public static List<WantedProperty> readAll(JsonNode properties, Violations violations) {
        List<WantedProperty> wanted = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < properties.size(); i++) {
            WantedProperty property = read(properties.get(i), "properties[" + i + "]", violations);
            String before = seen.putIfAbsent(property.id, property.path);
            if (before != null) {
                violations.add(property.path + ".id", "`%s` stands at %s already".formatted(property.id, before));
            }
            wanted.add(property);
        }
        return wanted;
    }

    private static WantedProperty read(JsonNode given, String path, Violations violations) {
        String id = given.path("id").asText("").toLowerCase(Locale.ROOT);
        if (!Identifier.isOne(id)) {
            violations.add(path + ".id", "a property's id has %s".formatted(Identifier.RULE));
        }
        Optional<String> word = text(given, "type").filter(text -> !text.isEmpty());
        Optional<PropertyType> type = word.flatMap(PropertyType::named);
        if (word.isPresent() && type.isEmpty()) {
            violations.add(
                    path + ".type",
                    "%s is no type; there are %s"
                            .formatted(Violations.quote(word.get()), String.join(", ", PropertyType.labels())));
        }
        return new WantedProperty(
                path,
                id,
                text(given, "displayName").filter(text -> !text.isBlank()),
                type,
                text(given, "delimiter").filter(text -> !text.isEmpty()),
                text(given, "description"));
    }

    /** With what the source has already wherever nothing else is wanted. Another type leaves no delimiter behind. */
    WantedProperty over(SourceProperty known) {
        Optional<PropertyType> becomes = type.or(known::type);
        boolean keepsDelimiter = becomes.isEmpty() || becomes.get().isList();
        return new WantedProperty(
                path,
                id,
                displayName.or(() -> Optional.of(known.displayName())),
                becomes,
                delimiter.or(() -> known.delimiter().filter(one -> keepsDelimiter)),
                description.or(known::description));
    }

    /** Names what Occtoo would refuse. */
    public void check(Violations violations) {
        if (type.isEmpty()) {
            violations.add(
                    path + ".type",
                    "a new property needs one of %s".formatted(String.join(", ", PropertyType.labels())));
            return;
        }
        String label = type.get().label();
        if (type.get().isList() && delimiter.isEmpty()) {
            violations.add(path + ".delimiter", "a property of type %s needs one, as \",\"".formatted(label));
        }
        if (!type.get().isList() && delimiter.isPresent()) {
            violations.add(path + ".delimiter", "a property of type %s has none; only lists do".formatted(label));
        }
    }

    /** Whether the source does not have it in exactly this way. */
    boolean differsFrom(SourceProperty known) {
        return isReindexed(known)
                || !displayName.equals(Optional.of(known.displayName()))
                || !description.filter(text -> !text.isEmpty()).equals(known.description());
    }

    /** Whether Occtoo reads all values of it anew. */
    boolean isReindexed(SourceProperty known) {
        return !type.equals(known.type()) || !delimiter.equals(known.delimiter());
    }

    /** The body of {@code PUT /v1/sources/{sourceId}/properties/{propertyId}}. */
    ObjectNode body() {
        ObjectNode body = Json.NODES.objectNode().put("displayName", displayName.orElse(id));
        type.ifPresent(known -> body.put("type", known.label()));
        delimiter.ifPresent(text -> body.put("delimiter", text));
        // An empty one is sent as such: what is left out need not be taken for removed.
        description.ifPresent(text -> body.put("description", text));
        return body;
    }

    private static Optional<String> text(JsonNode given, String name) {
        return Optional.ofNullable(given.path(name).textValue());
    }
}
