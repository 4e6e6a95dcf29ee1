package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.filter.FilterReader;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the rows that filters match, or all of them, into a CSV file and answers where it lies. */
final class Exports {
    private Exports() {}

    static Reply run(Shelf shelf) {
        JsonNode body = shelf.call().body();
        if (!body.path("format").asText("csv").equals("csv")) {
            throw Refusal.invalid("format", "The selected format is invalid.");
        }
        List<ObjectNode> rows = shelf.rows().toList();
        if (!body.path("filters").isEmpty()) {
            FilterReader reader = new FilterReader(shelf.listing().fields());
            rows = rows.stream().filter(reader.read(body.path("filters"))).toList();
        }
        String name = shelf.model().name().toLowerCase(Locale.ROOT) + "s.csv";
        byte[] content = csv(rows).getBytes(StandardCharsets.UTF_8);
        String url = Downloads.keep(shelf.call(), name, "text/csv", content);
        return Reply.ok(Json.object().put("url", url).put("total", rows.size()));
    }

    private static String csv(List<ObjectNode> rows) {
        List<ObjectNode> flat = rows.stream().map(Exports::flat).toList();
        Set<String> columns = new LinkedHashSet<>();
        flat.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        StringBuilder csv = new StringBuilder(Csv.line(List.copyOf(columns)));
        for (ObjectNode row : flat) {
            csv.append(Csv.line(columns.stream()
                    .map(column -> Json.at(row, column))
                    .map(cell -> cell.isNull() ? "" : cell.isContainerNode() ? cell.toString() : cell.asText())
                    .toList()));
        }
        return csv.toString();
    }

    private static ObjectNode flat(ObjectNode row) {
        ObjectNode flat = Json.object();
        row.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode custom) {
                flat.setAll(custom);
            } else if (field.getValue().isValueNode() && !field.getKey().startsWith("_")) {
                flat.set(field.getKey(), field.getValue());
            }
        });
        return flat;
    }
}
