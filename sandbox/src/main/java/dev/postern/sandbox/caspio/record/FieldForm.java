package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.caspio.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.Map;

/** Reads the definition of a field. Keys that are none of a definition are refused. */
public final class FieldForm {
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("Name", Shape.NAME),
            Map.entry("Type", Shape.NAME),
            Map.entry("Unique", Shape.FLAG),
            Map.entry("UniqueAllowNulls", Shape.FLAG),
            Map.entry("Label", Shape.TEXT),
            Map.entry("Description", Shape.TEXT),
            Map.entry("DisplayOrder", Shape.WHOLE),
            Map.entry("OnInsert", Shape.FLAG),
            Map.entry("OnUpdate", Shape.FLAG),
            Map.entry("TimeZone", Shape.TEXT),
            Map.entry("Format", Shape.TEXT),
            Map.entry("Prefix", Shape.TEXT),
            Map.entry("Length", Shape.WHOLE),
            Map.entry("IsFormula", Shape.FLAG),
            Map.entry("ListField", Shape.LIST),
            Map.entry("AttachmentPermittedFileTypes", Shape.LIST),
            Map.entry("AttachmentMinFileSize", Shape.WHOLE),
            Map.entry("AttachmentMaxFileSize", Shape.WHOLE),
            Map.entry("AttachmentSmartResizer", Shape.FLAG),
            Map.entry("AttachmentSmartResizerForRetina", Shape.FLAG),
            Map.entry("AttachmentAltText", Shape.TEXT),
            Map.entry("AttachmentTitle", Shape.TEXT));

    private FieldForm() {}

    /** A new field for a table. */
    public static Field create(JsonNode given, DataTable table) {
        Shape.check(given, SHAPES);
        if (!given.has("Name") || !given.has("Type")) {
            throw Refusal.body("A field needs Name and Type.");
        }
        ObjectNode definition = Json.object()
                .put("Unique", false)
                .put("UniqueAllowNulls", false)
                .put("Label", "")
                .put("Description", "")
                .put("DisplayOrder", table.fields().size() + 1)
                .put("IsFormula", false);
        return merged(definition, given, table);
    }

    /** A changed field; values of a list that stay keep their ids. */
    public static Field update(Field field, JsonNode given, DataTable table) {
        Shape.check(given, SHAPES);
        if (given.has("IsFormula")) {
            throw Refusal.body("A field cannot be turned into a formula.");
        }
        return merged(field.definition().deepCopy(), given, table);
    }

    private static Field merged(ObjectNode definition, JsonNode given, DataTable table) {
        String before = definition.path("Name").asText();
        given.properties().forEach(each -> {
            if (!each.getKey().equals("ListField") && !each.getValue().isNull()) {
                definition.set(each.getKey(), each.getValue());
            }
        });
        String name = definition.path("Name").asText().strip();
        FieldType type = FieldType.of(definition.path("Type").asText())
                .orElseThrow(() -> Refusal.body(
                        "There is no field type '" + definition.path("Type").asText() + "'."));
        definition.put("Name", name).put("Type", type.written());
        if (name.isEmpty() || name.startsWith("_") || name.length() > 255 || name.equalsIgnoreCase(DataTable.PK)) {
            throw Refusal.body("'" + name + "' cannot be the name of a field.");
        }
        if (!name.equalsIgnoreCase(before) && table.field(name).isPresent()) {
            throw Refusal.body("There is a field '" + name + "' already.");
        }
        if (type.kind() == Kind.LIST) {
            FieldRules.list(definition, given.path("ListField"));
        }
        FieldRules.check(definition, type);
        return new Field(definition);
    }
}
