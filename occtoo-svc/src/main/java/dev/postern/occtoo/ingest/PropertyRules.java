package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.source.SourceProperty;
import dev.postern.occtoo.source.SourceSchema;
import dev.postern.occtoo.source.Violations;
import dev.postern.occtoo.word.Identifier;
import dev.postern.occtoo.word.Language;
import dev.postern.occtoo.word.PropertyType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the properties of entries against the schema of their source. */
final class PropertyRules {
    private static final Set<String> KEYS = Set.of("id", "value", "language");

    private final SourceSchema schema;
    private final Violations violations;
    private final NewProperties added = new NewProperties();

    PropertyRules(SourceSchema schema, Violations violations) {
        this.schema = schema;
        this.violations = violations;
    }

    NewProperties added() {
        return added;
    }

    /** The properties of one entry in the form in which they are sent: ids in lower case, languages in their usual case. */
    ArrayNode read(JsonNode given, String path) {
        ArrayNode normal = Json.NODES.arrayNode();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) instanceof ObjectNode property) {
                normal.add(property(property, path + "[" + i + "]", seen));
            } else {
                violations.add(
                        path + "[" + i + "]", "a property is an object of id, value and, where localized, language");
            }
        }
        return normal;
    }

    private ObjectNode property(ObjectNode given, String path, Map<String, String> seen) {
        EntryRules.refuseUnknown(given, KEYS, path, "a property has id, value and language", violations);
        String id = given.path("id").asText("").toLowerCase(Locale.ROOT);
        ObjectNode normal = Json.NODES.objectNode().put("id", id);
        if (!Identifier.isOne(id)) {
            violations.add(path + ".id", "a property's id has %s".formatted(Identifier.RULE));
            return normal;
        }
        String tag = given.path("language").asText("");
        boolean withLanguage = given.hasNonNull("language") && !tag.isBlank();
        String language = withLanguage ? language(tag, path) : "";
        if (withLanguage) {
            normal.put("language", language);
        }
        String before = seen.putIfAbsent(id + " " + language, path);
        if (before != null) {
            violations.add(
                    path + ".id",
                    "`%s` stands in this entry already%s, at %s"
                            .formatted(id, withLanguage ? " in the language " + language : "", before));
        }
        JsonNode value = given.path("value");
        normal.set("value", value);
        if (value.isMissingNode()) {
            violations.add(path + ".value", "a value is missing; null clears the property");
        } else {
            value(id, value, withLanguage, path);
        }
        return normal;
    }

    private String language(String tag, String path) {
        Optional<String> language = Language.normalized(tag);
        if (language.isEmpty()) {
            violations.add(path + ".language", "%s is not %s".formatted(Violations.quote(tag), Language.RULE));
        }
        return language.orElse(tag);
    }

    private void value(String id, JsonNode value, boolean withLanguage, String path) {
        Optional<SourceProperty> known = schema.find(id);
        if (known.isPresent()) {
            SourceProperty property = known.get();
            property.type().ifPresent(type -> fits(id, type, property.delimiter(), value, withLanguage, path, ""));
        } else {
            unknown(id, value, withLanguage, path);
        }
    }

    private void fits(
            String id,
            PropertyType type,
            Optional<String> delimiter,
            JsonNode value,
            boolean withLanguage,
            String path,
            String why) {
        if (type.isLocalized() != withLanguage) {
            violations.add(
                    path + ".language",
                    type.isLocalized()
                            ? "`%s` is %s and needs a language with each value%s".formatted(id, type.label(), why)
                            : "`%s` is %s and takes no language%s".formatted(id, type.label(), why));
        }
        if (!value.isNull()) {
            ValueRule.mistake(type, delimiter, value).ifPresent(words -> violations.add(path + ".value", words + why));
        }
    }

    private void unknown(String id, JsonNode value, boolean withLanguage, String path) {
        if (value.isNull()) {
            violations.add(
                    path + ".value",
                    "null clears a property, but the source has no `%s`%s"
                            .formatted(
                                    id,
                                    schema.nearest(id)
                                            .map("; did you mean `%s`?"::formatted)
                                            .orElse("")));
            return;
        }
        Optional<NewProperties.First> first = added.find(id);
        Optional<PropertyType> type =
                first.map(NewProperties.First::type).or(() -> ValueRule.inferred(value, withLanguage));
        if (type.isEmpty()) {
            violations.add(
                    path + ".value",
                    "a value is a text, a number, true or false, or a list of texts; this is %s"
                            .formatted(Violations.quote(value)));
            return;
        }
        if (first.isEmpty()) {
            added.add(id, type.get(), path);
        }
        String why = first.map(one ->
                        " (it is new, and takes its type from its first value, at %s; declare it with upsert_data_source_properties where another is meant)"
                                .formatted(one.path()))
                .orElse("");
        fits(id, type.get(), Optional.of(NewProperties.DELIMITER), value, withLanguage, path, why);
    }
}
