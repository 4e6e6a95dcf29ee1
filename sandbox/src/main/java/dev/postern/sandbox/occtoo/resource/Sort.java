package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.search.Order;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.search.Schema;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How destination data is sorted, which is also how it is paged: what is behind the last row's values comes next. */
record Sort(List<Key> keys) {

    /** One property by which is sorted. */
    record Key(String property, boolean descending) {}

    /** The id comes last, so that every row has its own place. */
    static Sort of(Body body) {
        List<Key> keys = new ArrayList<>();
        DestinationQuery.list(body.get("sortAsc")).forEach(each -> keys.add(new Key(each.asText(), false)));
        DestinationQuery.list(body.get("sortDesc")).forEach(each -> keys.add(new Key(each.asText(), true)));
        if (keys.stream().noneMatch(each -> each.property().equals(Schema.ID))) {
            keys.add(new Key(Schema.ID, false));
        }
        return new Sort(List.copyOf(keys));
    }

    Comparator<Row> order(String language) {
        Comparator<Row> order = (_, _) -> 0;
        for (Key each : keys) {
            order = order.thenComparing(Order.by(each.property(), language, each.descending()));
        }
        return order;
    }

    /** The values of a row by which it is sorted. */
    ArrayNode key(Row row, String language) {
        ArrayNode key = Json.array();
        keys.forEach(each -> key.add(first(row, each, language)));
        return key;
    }

    /** Whether a row comes behind these values of the first keys. */
    boolean isBehind(Row row, List<JsonNode> after, String language) {
        for (int i = 0; i < Math.min(keys.size(), after.size()); i++) {
            JsonNode value = first(row, keys.get(i), language);
            if (value.isNull() || after.get(i).isNull()) {
                if (value.isNull() != after.get(i).isNull()) {
                    return value.isNull();
                }
                continue;
            }
            int order = Order.of(value, after.get(i));
            if (order != 0) {
                return keys.get(i).descending() ? order < 0 : order > 0;
            }
        }
        return false;
    }

    private static JsonNode first(Row row, Key key, String language) {
        List<JsonNode> values = row.scalars(key.property(), language);
        return values.isEmpty() ? NullNode.getInstance() : values.getFirst();
    }
}
