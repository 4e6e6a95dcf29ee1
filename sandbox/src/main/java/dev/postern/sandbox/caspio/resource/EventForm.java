package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.record.Hooks;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;

/** Reads the definition of an event. The body says EventType where answers say Type. */
record EventForm(Account account) {
    private static final List<String> TYPES = List.of(Hooks.INSERT, Hooks.UPDATE, Hooks.DELETE);

    /** Those that stand for all. */
    private static final List<String> SOURCES =
            List.of("Datasheet", "DataPages", "RESTAPIs", "TriggeredActions", "Tasks");

    /** Two more that the vendor's own client sends. */
    private static final List<String> MORE_SOURCES = List.of("DataParts", "Extensions");

    private static final Map<String, Shape> SHAPES = Map.of(
            "EventType",
            Shape.NAME,
            "ObjectName",
            Shape.NAME,
            "ObjectFields",
            Shape.LIST,
            "EventSources",
            Shape.LIST,
            "CustomPayloadFields",
            Shape.LIST,
            "CustomPayloadTemplate",
            Shape.TEXT,
            "Enabled",
            Shape.FLAG);

    ObjectNode read(ObjectNode body) {
        Shape.check(body, SHAPES);
        String type = body.path("EventType").asText();
        if (!TYPES.contains(type)) {
            throw Refusal.body("EventType must be one of " + String.join(", ", TYPES) + ".");
        }
        DataTable table = account.table(body.path("ObjectName").asText())
                .orElseThrow(() -> Refusal.body("ObjectName must be the name of a table."));
        ArrayNode changes = fields(table, body.path("ObjectFields"));
        if (!changes.isEmpty() && !type.equals(Hooks.UPDATE)) {
            throw Refusal.body("ObjectFields is for " + Hooks.UPDATE + " only.");
        }
        ObjectNode event = Json.object()
                .put("Type", type)
                .put("Status", Events.status(body.path("Enabled").asBoolean(true)))
                .put("ObjectName", table.name())
                .put("ObjectId", account.idOf("object", table.name()));
        event.set("ObjectFields", changes);
        event.set("EventSources", sources(body.path("EventSources")));
        event.set("CustomPayloadFields", fields(table, body.path("CustomPayloadFields")));
        return event.put(
                "CustomPayloadTemplate", body.path("CustomPayloadTemplate").asText(""));
    }

    private static ArrayNode fields(DataTable table, JsonNode given) {
        return Json.texts(Json.elements(given)
                .map(JsonNode::asText)
                .map(name -> table.field(name).map(Field::name).orElseThrow(() -> Refusal.noFields(List.of(name))))
                .toList());
    }

    private static ArrayNode sources(JsonNode given) {
        List<String> asked = Json.elements(given).map(JsonNode::asText).toList();
        if (!asked.stream().allMatch(each -> SOURCES.contains(each) || MORE_SOURCES.contains(each))) {
            throw Refusal.body("EventSources must be of " + String.join(", ", SOURCES) + ".");
        }
        return Json.texts(asked.isEmpty() ? SOURCES : asked);
    }
}
