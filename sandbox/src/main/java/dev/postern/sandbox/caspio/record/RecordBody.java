package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the values of a record's body.
 *
 * @param fields finds a field by the name that the caller uses
 */
public record RecordBody(Function<String, Optional<Field>> fields) {

    /** Values of a record that is to be: passwords may be among them. */
    public ObjectNode forInsert(ObjectNode body) {
        return read(body, true);
    }

    public ObjectNode forUpdate(ObjectNode body) {
        return read(body, false);
    }

    /** The values by the names of their fields, in the form in which they are stored. */
    private ObjectNode read(ObjectNode body, boolean inserts) {
        ObjectNode values = Json.object();
        List<String> missing = new ArrayList<>();
        body.properties().forEach(each -> {
            Optional<Field> field = fields.apply(each.getKey());
            if (field.isEmpty()) {
                missing.add(each.getKey());
            } else {
                requireWritable(field.get(), inserts);
                values.set(field.get().name(), FieldValue.read(field.get(), each.getValue()));
            }
        });
        if (!missing.isEmpty()) {
            throw Refusal.noFields(missing);
        }
        return values;
    }

    private static void requireWritable(Field field, boolean inserts) {
        boolean password = field.type() == FieldType.PASSWORD;
        if (!field.isWritable() || (password && !inserts)) {
            throw Refusal.body("The value of the field '%s' (%s) cannot be set here."
                    .formatted(field.name(), field.type().written()));
        }
    }
}
