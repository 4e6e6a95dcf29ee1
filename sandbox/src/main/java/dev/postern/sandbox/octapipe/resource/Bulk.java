package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.filter.FilterReader;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Changes of every row that filters match. Nothing is changed when the filters or the values are refused. */
final class Bulk {
    private Bulk() {}

    static Reply update(Shelf shelf) {
        List<ObjectNode> rows = matched(shelf);
        if (!(shelf.call().body().path("values") instanceof ObjectNode given) || given.isEmpty()) {
            throw Refusal.invalid("values", "The values field is required.");
        }
        ObjectNode values = shelf.form(Basics.folded(given)).nothingElse().read();
        rows.forEach(row -> shelf.change(row, values.deepCopy()));
        return affected("Updated", rows);
    }

    static Reply delete(Shelf shelf) {
        List<ObjectNode> rows = matched(shelf);
        rows.forEach(shelf.call()::delete);
        return affected("Deleted", rows);
    }

    private static List<ObjectNode> matched(Shelf shelf) {
        FilterReader reader = new FilterReader(shelf.listing().fields());
        return shelf.rows()
                .filter(reader.read(shelf.call().body().path("filters")))
                .toList();
    }

    private static Reply affected(String what, List<ObjectNode> rows) {
        return Reply.ok(Json.object().put("message", what + " successfully.").put("affected", rows.size()));
    }
}
