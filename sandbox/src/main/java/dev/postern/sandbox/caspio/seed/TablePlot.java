package dev.postern.sandbox.caspio.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.record.FieldForm;
import dev.postern.sandbox.caspio.record.Writer;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table while it is being filled. */
record TablePlot(Plot plot, DataTable table) {

    TablePlot field(String name, FieldType type) {
        return field(name, type, definition -> {});
    }

    TablePlot field(String name, FieldType type, Consumer<ObjectNode> more) {
        ObjectNode definition = Json.object().put("Name", name).put("Type", type.written());
        more.accept(definition);
        table.add(FieldForm.create(definition, table));
        return this;
    }

    /** A list with these values, whose ids are their places from 1 on. */
    TablePlot list(String name, String... values) {
        return field(
                name, FieldType.LIST_STRING, definition -> definition.set("ListField", Json.texts(List.of(values))));
    }

    /** What the vendor tells of a user beside the directory's own fields. */
    TablePlot userAttributes() {
        for (String name : List.of("_status", "_sign_in_method", "_2fa_status")) {
            ObjectNode definition = Json.object().put("Name", name).put("Type", FieldType.STRING.written());
            table.add(new Field(definition).asSystem());
        }
        return this;
    }

    /** A record, its values in the order of the fields that take values; the last ones may be left out. */
    ObjectNode row(@Nullable Object... values) {
        ObjectNode row = Json.object();
        List<Field> fields = table.fields().stream()
                .filter(field -> field.type().isSettable())
                .toList();
        for (int i = 0; i < values.length; i++) {
            row.set(fields.get(i).name(), Json.MAPPER.valueToTree(values[i]));
        }
        return new Writer(plot.account(), table, "Datasheet", plot.now().minus(Duration.ofDays(90))).insert(row);
    }

    /** A record under a number of choice. */
    ObjectNode rowAt(long pk, @Nullable Object... values) {
        ObjectNode row = row(values);
        table.delete(row);
        return table.insert(row.put(DataTable.PK, pk));
    }
}
