package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** The five things that are done with every shelf. */
final class Basics {
    private Basics() {}

    static Reply list(Shelf shelf) {
        List<ObjectNode> rows = shelf.listing().rows(shelf.call(), shelf.rows());
        return Reply.ok(Page.asked(shelf.call()).envelope(shelf.call(), rows, shelf::show));
    }

    static Reply create(Shelf shelf) {
        return Reply.created(shelf.show(add(shelf, shelf.call().body())));
    }

    static Reply read(Shelf shelf) {
        return Reply.ok(shelf.show(row(shelf)));
    }

    /** Replaces a row: every required field is sent again. */
    static Reply update(Shelf shelf) {
        ObjectNode row = row(shelf);
        ObjectNode values =
                shelf.form(shelf.call().body()).require(shelf.required()).read();
        shelf.change(row, values);
        return Reply.ok(shelf.show(row));
    }

    static Reply delete(Shelf shelf) {
        shelf.call().delete(row(shelf));
        return Reply.gone();
    }

    /** Makes one row of a body, or refuses it with a 422. */
    static ObjectNode add(Shelf shelf, ObjectNode body) {
        ObjectNode values =
                shelf.form(body).require(shelf.required()).requireCustomFields().read();
        ObjectNode row = shelf.blank();
        merge(row, values);
        shelf.call().table(shelf.model()).add(row);
        return row;
    }

    /** Writes values over those of a row; of the custom fields, only those that are given. */
    static void merge(ObjectNode row, ObjectNode values) {
        values.properties().forEach(value -> {
            if (value.getKey().equals("custom_fields_values") && value.getValue() instanceof ObjectNode given) {
                ObjectNode kept = row.withObjectProperty("custom_fields_values");
                kept.setAll(given);
                kept.properties().removeIf(field -> field.getValue().isNull());
            } else {
                row.set(value.getKey(), value.getValue());
            }
        });
    }

    /** Moves {@code cf_key} and {@code custom_fields_values.cf_key} to where a body has its custom fields. */
    static ObjectNode folded(ObjectNode flat) {
        ObjectNode body = Json.object();
        flat.properties().forEach(value -> {
            String key = value.getKey().replaceFirst("^custom_fields_values\\.", "");
            if (key.startsWith("cf_")) {
                body.withObjectProperty("custom_fields_values").set(key, value.getValue());
            } else if (key.equals("custom_fields_values") && value.getValue() instanceof ObjectNode given) {
                body.withObjectProperty(key).setAll(given);
            } else {
                body.set(key, value.getValue());
            }
        });
        return body;
    }

    private static ObjectNode row(Shelf shelf) {
        String id = shelf.call().path("uuid");
        ObjectNode row = shelf.call().row(shelf.model(), "uuid");
        return shelf.rows()
                .filter(each -> each.path("uuid").equals(row.path("uuid")))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(shelf.model(), id));
    }
}
