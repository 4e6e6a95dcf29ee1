package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Parameters;
import dev.postern.sandbox.standin.Json;
import java.util.Set;

/** A query of destination data as it comes in a query string, in the form in which it comes in a body. */
public final class DestinationQuery {
    private static final Set<String> RESERVED = Set.of(
            "top",
            "skip",
            "sortAsc",
            "sortDesc",
            "after",
            "language",
            "periodSince",
            "periodBefore",
            "search",
            "searchOn",
            "includeTotals",
            "caseInsensitiveSearch");

    private DestinationQuery() {}

    public static Body of(Parameters query) {
        ObjectNode body = Json.object();
        for (String list : Set.of("sortAsc", "sortDesc", "after", "search", "searchOn")) {
            if (query.has(list)) {
                body.set(list, Json.texts(query.all(list)));
            }
        }
        body.put("top", query.whole("top", DestinationData.USUAL, 0, DestinationData.MOST));
        body.put("skip", query.whole("skip", 0, 0, 999_999));
        body.put("language", query.text("language"));
        body.put("includeTotals", query.text("includeTotals").equals("true"));
        body.put("caseInsensitiveSearch", !query.text("caseInsensitiveSearch").equals("false"));
        ObjectNode period = body.putObject("period");
        period.put("since", query.text("periodSince")).put("before", query.text("periodBefore"));
        ObjectNode must = Json.object();
        query.names().stream()
                .filter(each -> !RESERVED.contains(each))
                .forEach(each -> must.set(each, Json.texts(query.all(each))));
        if (!must.isEmpty()) {
            body.putArray("filter").addObject().set("must", must);
        }
        return Body.of(body);
    }

    /** The values under a field: one that stands alone is a list of one. */
    static ArrayNode list(JsonNode value) {
        if (value.isArray()) {
            return (ArrayNode) value;
        }
        return value.isMissingNode() || value.isNull() || value.asText("").isEmpty()
                ? Json.array()
                : Json.array().add(value);
    }
}
