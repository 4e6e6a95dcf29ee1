package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a row of each line of a CSV file or each element of {@code rows}; lines that are refused are told apart. */
final class Imports {
    private Imports() {}

    static Reply run(Shelf shelf) {
        List<ObjectNode> lines = lines(shelf.call());
        ObjectNode result = Json.object()
                .put("uuid", shelf.call().workspace().nextId(shelf.model()))
                .put("status", "completed");
        ArrayNode errors = Json.array();
        int line = 0;
        for (ObjectNode each : lines) {
            line++;
            try {
                Basics.add(shelf, Basics.folded(mapped(shelf, each)));
            } catch (Refusal refusal) {
                errors.addObject().put("row", line).set("errors", Json.at(body(refusal), "errors"));
            }
        }
        result.put("imported", lines.size() - errors.size()).put("failed", errors.size());
        return Reply.accepted(result.<ObjectNode>set("errors", errors));
    }

    private static List<ObjectNode> lines(Call call) {
        Optional<Upload> file = call.uploads().stream()
                .filter(each -> each.field().equals("file"))
                .findFirst();
        if (file.isPresent()) {
            if (!file.get().name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                throw Refusal.invalid("file", "The file must be a file of type: csv.");
            }
            return ofCsv(new String(file.get().content(), StandardCharsets.UTF_8));
        }
        JsonNode rows = call.body().path("rows");
        if (!rows.isArray() || rows.isEmpty() || !Json.elements(rows).allMatch(JsonNode::isObject)) {
            throw Refusal.invalid("rows", "The rows field is required.");
        }
        return Json.elements(rows).map(ObjectNode.class::cast).toList();
    }

    private static List<ObjectNode> ofCsv(String text) {
        List<List<String>> lines = Csv.read(text);
        List<ObjectNode> rows = new ArrayList<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            ObjectNode row = Json.object();
            for (int i = 0; i < Math.min(line.size(), lines.getFirst().size()); i++) {
                if (!line.get(i).isEmpty()) {
                    row.put(lines.getFirst().get(i).strip(), line.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** A column goes to the field that the mapping names, else to the custom field of its name, else to its own. */
    private static ObjectNode mapped(Shelf shelf, ObjectNode line) {
        ObjectNode row = defaults(shelf);
        JsonNode mapping = shelf.call().body().path("mapping");
        line.properties().forEach(cell -> {
            String named = Json.elements(shelf.customFields())
                    .filter(field -> field.path("name").asText().equalsIgnoreCase(cell.getKey()))
                    .map(field -> field.path("key").asText())
                    .findFirst()
                    .orElse(cell.getKey());
            row.set(mapping.path(cell.getKey()).asText(named), cell.getValue());
        });
        return row;
    }

    /** A card of a list that says nothing else starts in the first stage with a day's time. */
    private static ObjectNode defaults(Shelf shelf) {
        ObjectNode row = Json.object();
        if (shelf.model() == Model.CARD) {
            String pipeline = shelf.blank().path("pipeline_uuid").asText();
            Pipelines.stages(shelf.call(), pipeline)
                    .findFirst()
                    .ifPresent(stage -> row.set("pipeline_stage_uuid", stage.path("uuid")));
            row.put("sla", 24);
        }
        if (shelf.model() == Model.RECORD) {
            row.putObject("custom_fields_values");
        }
        return row;
    }

    private static JsonNode body(Refusal refusal) {
        JsonNode body = refusal.reply().body();
        return body == null ? Json.object() : body;
    }
}
