package dev.postern.sandbox.octapipe.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of one kind in one workspace, in the order in which they were made. A deleted row stays, with its
 * {@code deleted_at} set, and is seen no more. A field whose name starts with {@code _} never leaves the store.
 */
public final class Table {
    /** A second id under which a row is found; the guides use one in their prompts. */
    public static final String ALIAS = "_alias";

    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

    public void add(ObjectNode row) {
        rows.put(row.path("uuid").asText(), row);
    }

    public Stream<ObjectNode> live() {
        return rows.values().stream().filter(Table::isLive);
    }

    public Optional<ObjectNode> find(String id) {
        ObjectNode row = rows.get(id);
        return row == null
                ? live().filter(each -> each.path(ALIAS).asText().equals(id)).findFirst()
                : Optional.of(row).filter(Table::isLive);
    }

    /** Also finds what was deleted: the author of a note stays its author. */
    public Optional<ObjectNode> findEver(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** How many rows there have been. */
    public int ever() {
        return rows.size();
    }

    ArrayNode toJson() {
        return Json.array().addAll(rows.values());
    }

    static Table of(JsonNode rows) {
        Table table = new Table();
        rows.forEach(row -> table.add((ObjectNode) row));
        return table;
    }

    private static boolean isLive(ObjectNode row) {
        return row.path("deleted_at").isNull() || row.path("deleted_at").isMissingNode();
    }
}
