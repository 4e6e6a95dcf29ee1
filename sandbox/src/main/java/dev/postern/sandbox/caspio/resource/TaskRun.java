package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.record.Writer;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last run of a task. What it does is done at its end: an import adds records to a table, an export writes the
 * records of a table into a file.
 */
public record TaskRun(Instant start) {
    private static final Duration ANALYSIS = Duration.ofSeconds(2);
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final String STARTED = "_started";
    private static final String OPEN = "_open";

    static TaskRun of(JsonNode task) {
        return new TaskRun(task.has(STARTED) ? Instant.parse(task.path(STARTED).asText()) : Instant.EPOCH);
    }

    static void start(ObjectNode task, Instant now) {
        task.put(STARTED, now.toString()).put(OPEN, true);
    }

    /** Brings to its end every run of an account whose time is over. */
    public static void settle(Account account, Instant now) {
        for (ObjectNode task : account.shelf(Thing.TASK).all().toList()) {
            TaskRun run = of(task);
            if (task.path(OPEN).asBoolean() && run.isReady(now)) {
                task.put(OPEN, false).put("_runs", task.path("_runs").asInt() + 1);
                run.finish(account, task);
            }
        }
    }

    boolean isReady(Instant now) {
        return !now.isBefore(start.plus(LENGTH));
    }

    String status(Instant now) {
        if (isReady(now)) {
            return "Ready";
        }
        return now.isBefore(start.plus(ANALYSIS)) ? "Busy" : "Processing";
    }

    private void finish(Account account, JsonNode task) {
        Instant end = start.plus(LENGTH);
        account.table(task.path("_table").asText()).ifPresent(table -> {
            for (JsonNode row : task.path("_imports")) {
                new Writer(account, table, "Tasks", end).insert((ObjectNode) row);
            }
            if (task.has("_exports")) {
                byte[] csv = csv(table).getBytes(StandardCharsets.UTF_8);
                Upload file = new Upload("File", task.path("_exports").asText(), "text/csv", csv);
                new FileShelf(account, end).keep(task.path("_folder").asText(), file);
            }
        });
    }

    private static String csv(DataTable table) {
        List<String> names =
                table.designed().filter(Field::isWritable).map(Field::name).toList();
        StringBuilder csv = new StringBuilder(String.join(",", names)).append("\r\n");
        for (ObjectNode row : table.rows()) {
            csv.append(names.stream()
                            .map(name -> "\"" + Json.at(row, name).asText("").replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }
}
