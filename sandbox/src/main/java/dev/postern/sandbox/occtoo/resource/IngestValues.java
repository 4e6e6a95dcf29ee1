package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.pipeline.EntryValues;
import dev.postern.sandbox.occtoo.search.ValueType;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a batch, held against the types of their properties. Unknown properties get a type from their first value. */
final class IngestValues {
    private final Tenant tenant;
    private final String sourceId;
    private final Violations violations;
    private final EntryValues known;
    private final Map<String, ValueType> found = new LinkedHashMap<>();

    IngestValues(Tenant tenant, String sourceId, Violations violations) {
        this.tenant = tenant;
        this.sourceId = sourceId;
        this.violations = violations;
        this.known = new EntryValues(tenant);
    }

    /** The properties of an entry in the form in which they are stored. */
    ArrayNode read(JsonNode properties, String path) {
        ArrayNode normal = Json.array();
        violations.check(
                properties.isArray() || properties.isMissingNode(), path, "An array of properties is required.");
        Set<String> slots = new HashSet<>();
        for (int i = 0; i < properties.size(); i++) {
            JsonNode given = properties.path(i);
            String at = path + "[" + i + "]";
            String id = given.path("id").asText("").toLowerCase(Locale.ROOT);
            if (!violations.check(
                    id.matches("[a-z0-9_-]{1,256}"),
                    at + ".id",
                    "The id must have 1 to 256 letters, digits, '-' or '_'.")) {
                continue;
            }
            ObjectNode property = normal.addObject().put("id", id);
            property.set("value", Json.at(given, "value"));
            String language = language(given, at);
            if (!language.isEmpty()) {
                property.put("language", language);
            }
            violations.check(given.has("value"), at + ".value", "A value is required; null clears it.");
            violations.check(
                    slots.add(id + "|" + language),
                    at + ".id",
                    "The property '" + id + "' occurs more than once in this language.");
            check(id, property.path("value"), !language.isEmpty() || given.hasNonNull("language"), at);
        }
        return normal;
    }

    private String language(JsonNode given, String at) {
        if (!given.hasNonNull("language")) {
            return "";
        }
        Optional<String> language = Language.normalized(given.path("language").asText());
        violations.check(
                language.isPresent(),
                at + ".language",
                "'" + given.path("language").asText() + "' is not a language.");
        return language.orElse("");
    }

    private void check(String id, JsonNode value, boolean withLanguage, String at) {
        Optional<ObjectNode> property = known.property(sourceId, id);
        Optional<ValueType> type = property.map(EntryValues::type)
                .or(() -> Optional.ofNullable(found.get(id)))
                .or(() -> ValueType.inferred(value, withLanguage));
        if (type.isEmpty()) {
            violations.add(at + ".value", "The value has no type that a property can have.");
            return;
        }
        ValueType wanted = type.get();
        if (property.isEmpty()) {
            found.putIfAbsent(id, wanted);
        }
        violations.check(
                wanted.isLocalized() == withLanguage,
                at + ".language",
                wanted.isLocalized()
                        ? "The property '" + id + "' is " + wanted.label() + " and needs a language."
                        : "The property '" + id + "' is " + wanted.label() + " and takes no language.");
        boolean fits = wanted.accepts(value) || (value.isNull() && property.isPresent());
        violations.check(fits, at + ".value", "The property '" + id + "' is " + wanted.label() + ".");
    }

    /** Declares what was found, and lists it: {@code [{id, type, delimiter?}]}. */
    ArrayNode declare() {
        ArrayNode listed = Json.array();
        found.forEach((id, type) -> {
            ObjectNode property = Properties.declare(tenant.shelf(Kind.PROPERTY), sourceId, id);
            property.put("type", type.label());
            ObjectNode shown = listed.addObject().put("id", id).put("type", type.label());
            if (type.isList()) {
                property.put("delimiter", ",");
                shown.put("delimiter", ",");
            }
        });
        return listed;
    }
}
