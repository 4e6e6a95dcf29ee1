package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.store.Organization;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The file of an export: what was asked for, as CSV. */
record ExportFile(ObjectNode export, Organization organization) {

    String csv() {
        Body asked = new Body(export);
        List<String> fields = asked.texts("export_fields");
        StringBuilder csv = new StringBuilder(String.join(",", fields)).append("\r\n");
        new ExportRows(organization)
                .of(asked.text("data_type"))
                .filter(row -> isInTime(row) && isInScope(row, asked))
                .forEach(row -> csv.append(fields.stream()
                                .map(field -> quoted(row.path(field)))
                                .collect(Collectors.joining(",")))
                        .append("\r\n"));
        return csv.toString();
    }

    private boolean isInTime(JsonNode row) {
        Instant at = Instant.parse(row.path("at").asText());
        return !at.isBefore(Instant.parse(export.path("_from").asText()))
                && !at.isAfter(Instant.parse(export.path("_to").asText()));
    }

    private static boolean isInScope(JsonNode row, Body asked) {
        if (asked.text("data_type").equals("credit_logs")) {
            String category = asked.text("category_filter");
            return category.isEmpty() || row.path("category").asText().equals(category);
        }
        String team = row.path("workspace_id").asText();
        boolean personal = team.isEmpty() || team.startsWith("personal_");
        List<String> entities = asked.texts("entity_ids");
        boolean entity =
                entities.isEmpty() || entities.contains(row.path("entity").asText());
        boolean place = asked.flag("include_all_workspaces", false)
                || asked.texts("workspace_ids").contains(team)
                || (personal && asked.flag("include_personal_workspaces", false))
                || (asked.texts("workspace_ids").isEmpty() && !entities.isEmpty());
        return entity && place;
    }

    private static String quoted(JsonNode value) {
        String text = value.isContainerNode() ? value.toString() : value.asText("");
        return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
