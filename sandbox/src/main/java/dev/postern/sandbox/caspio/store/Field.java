package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field of a table.
 *
 * @param definition as the API shows it; a list's values stand in {@code ListField} by their ids. A key that starts
 *     with an underscore never leaves the store
 */
public record Field(ObjectNode definition) {
    private static final String SYSTEM = "_system";

    public String name() {
        return definition.path("Name").asText();
    }

    public FieldType type() {
        return FieldType.of(definition.path("Type").asText()).orElseThrow();
    }

    public boolean is(String flag) {
        return definition.path(flag).asBoolean();
    }

    /** The values of a list by their ids. */
    public JsonNode list() {
        return definition.path("ListField");
    }

    /** Whether a caller may set it in a record. */
    public boolean isWritable() {
        return type().isSettable() && !is("IsFormula") && !isSystem();
    }

    /** Whether the vendor keeps it by itself, beside the fields that the design shows. */
    public boolean isSystem() {
        return is(SYSTEM);
    }

    public Field asSystem() {
        definition.put(SYSTEM, true);
        return this;
    }

    public Column column() {
        return new Column(name(), type().kind(), list());
    }
}
