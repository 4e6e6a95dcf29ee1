package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import java.time.Duration;
import java.util.List;

/** A database while its records are being added. */
final class DatabasePlot {
    private final Plot plot;
    private final String name;
    private final String id;

    DatabasePlot(Plot plot, String name, List<FieldSpec> fields) {
        this.plot = plot;
        this.name = name;
        ObjectNode row = plot.row(Model.DATABASE, name, Duration.ofDays(800));
        this.id = row.path("uuid").asText();
        row.put("name", name);
        row.set("custom_fields", FieldSpec.definitions(plot.workspace(), name, fields));
    }

    /** Adds a record and answers its row; its values are put into {@code custom_fields_values} afterwards. */
    ObjectNode record(String title, String ownerId, Duration age) {
        ObjectNode row = plot.row(Model.RECORD, name + "/" + title, age);
        row.put("name", title).put("database_uuid", id);
        row.putObject("custom_fields_values");
        return row.put("creator_user_uuid", ownerId).put("owner_user_uuid", ownerId);
    }
}
