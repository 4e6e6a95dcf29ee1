package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body, the rules of its fields, and what is wrong with it. */
public final class Form {
    private final ObjectNode body;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Errors errors = new Errors();
    private @Nullable CustomFields customFields;

    public Form(ObjectNode body) {
        this.body = body;
    }

    public Form rule(String field, Rule rule) {
        rules.put(field, rule);
        return this;
    }

    /** Takes {@code custom_fields_values} and reads it by these definitions. */
    public Form customFields(JsonNode definitions) {
        customFields = new CustomFields(definitions);
        return rule(CustomFields.VALUES, Rules.OBJECT);
    }

    /** Refuses the body when one of these is missing, null or empty; a custom field's values may be empty. */
    public Form require(List<String> fields) {
        for (String field : fields) {
            JsonNode value = Json.at(body, field);
            boolean empty = value.isTextual() && value.asText().isBlank();
            if (value.isNull() || empty) {
                errors.add(field, "The %s field is required.");
            }
        }
        return this;
    }

    /** Refuses the body when a custom field is missing that its definition requires. */
    public Form requireCustomFields() {
        Optional.ofNullable(customFields)
                .ifPresent(fields -> fields.requireAll(body.path(CustomFields.VALUES), errors));
        return this;
    }

    /** Refuses fields that no rule names; without this they are passed over. */
    public Form nothingElse() {
        body.fieldNames().forEachRemaining(field -> {
            if (!rules.containsKey(field)) {
                errors.add("values." + field, "The selected %s is invalid.");
            }
        });
        return this;
    }

    /** The values given, in the form in which they are stored; a 422 when anything is wrong with them. */
    public ObjectNode read() {
        ObjectNode values = Json.object();
        rules.forEach((field, rule) -> {
            JsonNode given = body.path(field);
            if (!given.isMissingNode() && !errors.has(field)) {
                values.set(field, rule.read(field, given, errors));
            }
        });
        if (customFields != null && values.path(CustomFields.VALUES) instanceof ObjectNode given) {
            values.set(CustomFields.VALUES, customFields.read(given, errors));
        }
        errors.throwIfAny();
        return values;
    }
}
