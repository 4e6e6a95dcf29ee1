package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.LiveSource;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Json;
import java.util.Optional;

/**
 * One thing that a load still has to ask.
 *
 * @param page which page of a list, by the vendor's paging
 * @param next the same where the list is made here: what the tool gave as {@code next_cursor}
 * @param item the item whose fields are asked for; absent when the items are
 */
record LiveStep(LiveSource source, Optional<Cursor> page, Optional<String> next, Optional<JsonNode> item) {
    static LiveStep first(LiveSource source) {
        return new LiveStep(source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    String tool() {
        return item.flatMap(one -> source.then()).orElse(source.tool());
    }

    Arguments arguments() {
        ObjectNode values = Json.NODES.objectNode();
        item.ifPresent(one -> source.as().ifPresent(name -> values.set(name, one.at(source.id()))));
        next.ifPresent(cursor -> values.put("next_cursor", cursor));
        return new Arguments(values);
    }

    LiveStep on(Cursor following) {
        return new LiveStep(source, Optional.of(following), Optional.empty(), item);
    }

    LiveStep on(String following) {
        return new LiveStep(source, Optional.empty(), Optional.of(following), item);
    }

    LiveStep of(JsonNode one) {
        return new LiveStep(source, Optional.empty(), Optional.empty(), Optional.of(one));
    }
}
