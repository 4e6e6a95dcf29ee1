package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records under fields. A record's values stand under the names of its fields, its number under {@code PK_ID}. */
public final class DataTable implements Sheet {
    public static final String PK = "PK_ID";

    private final String name;
    private final String note;
    private final boolean showsPk;
    private final List<Field> fields = new ArrayList<>();
    private final TreeMap<Long, ObjectNode> rows = new TreeMap<>();
    private long lastPk;
    private long version;

    /** @param showsPk whether queries see the record's number */
    public DataTable(String name, String note, boolean showsPk) {
        this.name = name;
        this.note = note;
        this.showsPk = showsPk;
    }

    public String name() {
        return name;
    }

    public String note() {
        return note;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    public Stream<Field> designed() {
        return fields.stream().filter(field -> !field.isSystem());
    }

    public Optional<Field> field(String asked) {
        return fields.stream()
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst();
    }

    public void add(Field field) {
        fields.add(field);
        touch();
    }

    public void remove(Field field) {
        fields.remove(field);
        rows.values().forEach(row -> row.remove(field.name()));
        touch();
    }

    /** Puts a field in place of another; the values go with it. */
    public void replace(Field old, Field changed) {
        fields.set(fields.indexOf(old), changed);
        if (!old.name().equals(changed.name())) {
            rows.values().forEach(row -> row.set(changed.name(), row.remove(old.name())));
        }
        touch();
    }

    /** The number of the next record. */
    public long nextPk() {
        return lastPk + 1;
    }

    /** Adds a record under the number that it has, or the next. */
    public ObjectNode insert(ObjectNode row) {
        long pk = row.path(PK).asLong(nextPk());
        row.put(PK, pk);
        rows.put(pk, row);
        lastPk = Math.max(lastPk, pk);
        touch();
        return row;
    }

    public Optional<ObjectNode> row(long pk) {
        return Optional.ofNullable(rows.get(pk));
    }

    public void delete(ObjectNode row) {
        rows.remove(row.path(PK).asLong());
        touch();
    }

    /** To be called after a record was changed in place. */
    public void touch() {
        version++;
    }

    @Override
    public List<Column> columns() {
        Stream<Column> own = fields.stream().map(Field::column);
        Stream<Column> pk = showsPk ? Stream.of(new Column(PK, Kind.WHOLE, MissingNode.getInstance())) : Stream.empty();
        return Stream.concat(pk, own).toList();
    }

    @Override
    public List<ObjectNode> rows() {
        return List.copyOf(rows.values());
    }

    @Override
    public long version() {
        return version;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("name", name).put("note", note);
        json.put("shows_pk", showsPk).put("last_pk", lastPk);
        ArrayNode definitions = json.putArray("fields");
        fields.forEach(field -> definitions.add(field.definition()));
        json.putArray("rows").addAll(rows.values());
        return json;
    }

    static DataTable of(JsonNode json) {
        DataTable table = new DataTable(
                json.path("name").asText(),
                json.path("note").asText(),
                json.path("shows_pk").asBoolean());
        json.path("fields").forEach(field -> table.add(new Field((ObjectNode) field)));
        json.path("rows").forEach(row -> table.insert((ObjectNode) row));
        table.lastPk = json.path("last_pk").asLong();
        return table;
    }

    /** Tables by their names, which are the same in any case. */
    static Map<String, DataTable> byName() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }
}
