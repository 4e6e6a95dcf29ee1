package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Page;
import dev.postern.sandbox.occtoo.search.Facets;
import dev.postern.sandbox.occtoo.search.Filters;
import dev.postern.sandbox.occtoo.search.Order;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.search.Schema;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A search of entries or cards, as a body asks for it: filters, free text, sorting, facets and a page. */
record Search(Schema schema, Body body) {
    private static final int MOST_VALUES = 50;

    /** The answer: {@code {items, after?, totalCount, facets}}. */
    ObjectNode answer(Call call, Stream<Row> rows, Predicate<Row> more, Function<ObjectNode, JsonNode> show) {
        Predicate<Row> filter = new Filters(schema, body.violations()).all(body.array("filters"), "filters");
        String language = body.text("language");
        Comparator<Row> order = order(language);
        checkFacets();
        Page page = call.bodyPage();
        String text = body.text("search").toLowerCase(Locale.ROOT);
        body.end();
        List<Row> found = rows.filter(filter)
                .filter(more)
                .filter(row -> text.isEmpty() || mentions(row, text))
                .sorted(order)
                .toList();
        ArrayNode facets = Json.array();
        for (JsonNode facet : body.array("facets")) {
            facets.add(Facets.of(
                    found,
                    facet.path("property").asText(),
                    language,
                    facet.path("size").asInt(10)));
        }
        return page.cutWithTotal(found.stream().map(Row::thing).toList(), show).set("facets", facets);
    }

    private Comparator<Row> order(String language) {
        Comparator<Row> order = (_, _) -> 0;
        ArrayNode sort = body.array("sort");
        for (int i = 0; i < sort.size(); i++) {
            String property = sort.path(i).path("property").asText();
            String direction = sort.path(i).path("direction").asText("asc");
            known(property, "sort[" + i + "].property");
            body.violations()
                    .check(
                            direction.equals("asc") || direction.equals("desc"),
                            "sort[" + i + "].direction",
                            "The direction is 'asc' or 'desc'.");
            order = order.thenComparing(Order.by(property, language, direction.equals("desc")));
        }
        return order;
    }

    private void checkFacets() {
        ArrayNode facets = body.array("facets");
        Violations violations = body.violations();
        for (int i = 0; i < facets.size(); i++) {
            known(facets.path(i).path("property").asText(), "facets[" + i + "].property");
            int size = facets.path(i).path("size").asInt(10);
            violations.check(size > 0 && size <= MOST_VALUES, "facets[" + i + "].size", "The size is from 1 to 50.");
        }
    }

    private void known(String property, String path) {
        body.violations().check(schema.type(property).isPresent(), path, "There is no property '" + property + "'.");
    }

    private static boolean mentions(Row row, String text) {
        return row.id().toLowerCase(Locale.ROOT).contains(text)
                || row.values().properties().stream()
                        .flatMap(each -> row.scalars(each.getKey(), "").stream())
                        .anyMatch(value -> value.isTextual()
                                && value.asText().toLowerCase(Locale.ROOT).contains(text));
    }
}
