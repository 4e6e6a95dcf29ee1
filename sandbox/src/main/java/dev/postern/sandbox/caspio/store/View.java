package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of some records of a table, or of a table and another that is joined to it. A record of a view is known by
 * the numbers of the records that it is made of, as text: {@code 12}, or {@code 12,5}.
 *
 * @param filter which records of the main table are in it
 */
public record View(
        String name, String note, DataTable main, @Nullable Join join, List<Shown> shown, Predicate<ObjectNode> filter)
        implements Sheet {

    /** Records of another table whose field holds what a field of the main table holds. */
    public record Join(DataTable table, String mainField, String field) {}

    /** A field of one of the tables, under the view's own name for it. */
    public record Shown(String name, DataTable table, String fieldName) {
        public Optional<Field> field() {
            return table.field(fieldName);
        }
    }

    public View {
        shown = List.copyOf(shown);
    }

    public Optional<Shown> shown(String asked) {
        return shown.stream()
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .filter(each -> each.field().isPresent())
                .findFirst();
    }

    /** The record of a table that a record of this view is made of. */
    public Optional<ObjectNode> base(JsonNode row, DataTable table) {
        String[] numbers = row.path(DataTable.PK).asText().split(",", -1);
        int place = table == main ? 0 : 1;
        return place < numbers.length && numbers[place].matches("[0-9]{1,18}")
                ? table.row(Long.parseLong(numbers[place]))
                : Optional.empty();
    }

    @Override
    public List<Column> columns() {
        Stream<Column> own = shown.stream()
                .flatMap(each -> each.field().stream()
                        .map(field -> new Column(each.name(), field.type().kind(), field.list())));
        return Stream.concat(Stream.of(new Column(DataTable.PK, Kind.TEXT, MissingNode.getInstance())), own)
                .toList();
    }

    @Override
    public List<ObjectNode> rows() {
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode row : main.rows()) {
            if (filter.test(row)) {
                others(row).forEach(other -> rows.add(row(row, other)));
            }
        }
        return rows;
    }

    /** No change lowers a version, so the sum tells of a change in either table. */
    @Override
    public long version() {
        return main.version() + (join == null ? 0 : join.table().version());
    }

    private Stream<ObjectNode> others(ObjectNode row) {
        return join == null
                ? Stream.of(Json.object())
                : join.table().rows().stream()
                        .filter(other -> other.path(join.field()).equals(row.path(join.mainField())));
    }

    private ObjectNode row(ObjectNode row, ObjectNode other) {
        String pk = row.path(DataTable.PK).asText();
        ObjectNode made = Json.object()
                .put(
                        DataTable.PK,
                        join == null ? pk : pk + "," + other.path(DataTable.PK).asText());
        for (Shown each : shown) {
            each.field()
                    .ifPresent(field ->
                            made.set(each.name(), Json.at(each.table() == main ? row : other, field.name())));
        }
        return made;
    }
}
