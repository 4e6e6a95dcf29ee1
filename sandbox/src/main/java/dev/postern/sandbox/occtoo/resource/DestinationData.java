package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.search.Facets;
import dev.postern.sandbox.occtoo.search.Order;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What integrations see of an endpoint: its documents, filtered, sorted and paged. */
public final class DestinationData {
    static final int USUAL = 50;
    static final int MOST = 1_000;

    private final Tenant tenant;
    private final ObjectNode endpoint;

    public DestinationData(Tenant tenant, ObjectNode endpoint) {
        this.tenant = tenant;
        this.endpoint = endpoint;
    }

    /** {@code {language, results, total?, facets?, after?}} for a body of the destinations' grammar. */
    public ObjectNode answer(Body body) {
        String language = body.text("language").isEmpty() ? usualLanguage() : body.text("language");
        int top = body.whole("top", USUAL, 0, MOST);
        int skip = body.whole("skip", 0, 0, 999_999);
        Predicate<Row> wanted =
                filter(body, language).and(DestinationText.of(body, language)).and(period(body));
        Sort sort = Sort.of(body);
        Comparator<Row> order = sort.order(language);
        List<JsonNode> after =
                Json.elements(DestinationQuery.list(body.get("after"))).toList();
        body.end();
        List<Row> found = documents().filter(wanted).sorted(order).toList();
        List<Row> rest = found.stream()
                .filter(row -> after.isEmpty() || sort.isBehind(row, after, language))
                .skip(skip)
                .toList();
        List<Row> page = rest.subList(0, Math.min(top, rest.size()));
        ArrayNode results = Json.array();
        page.forEach(each -> results.add(shown(each, language)));
        ObjectNode answer = Json.object().put("language", language).set("results", results);
        if (body.flag("includeTotals", false)) {
            answer.put("total", found.size());
        }
        if (!endpoint.path("facets").isEmpty()) {
            answer.set("facets", facets(found, language));
        }
        if (page.size() < rest.size() && !page.isEmpty()) {
            answer.set("after", sort.key(page.getLast(), language));
        }
        return answer;
    }

    private Stream<Row> documents() {
        return tenant.shelf(Kind.DOCUMENT)
                .where("_endpoint", endpoint.path("id").asText())
                .map(Row::of);
    }

    private String usualLanguage() {
        return tenant.shelf(Kind.DESTINATION)
                .find(endpoint.path("destinationId").asText())
                .map(each -> each.path("defaultLanguage").asText("en"))
                .orElse("en");
    }

    private static ObjectNode shown(Row row, String language) {
        ObjectNode shown = Json.object().put("id", row.id());
        return shown.setAll(Localized.in(language, row.values()));
    }

    private static Predicate<Row> filter(Body body, String language) {
        Predicate<Row> all = row -> true;
        for (JsonNode each : DestinationQuery.list(body.get("filter"))) {
            all = all.and(every(each.path("must"), language));
            all = all.and(each.path("mustNot").isEmpty() ? row -> true : none(each.path("mustNot"), language));
        }
        return all;
    }

    private static Predicate<Row> every(JsonNode must, String language) {
        return row -> must.properties().stream().allMatch(each -> has(row, each.getKey(), each.getValue(), language));
    }

    private static Predicate<Row> none(JsonNode mustNot, String language) {
        return row ->
                mustNot.properties().stream().noneMatch(each -> has(row, each.getKey(), each.getValue(), language));
    }

    private static boolean has(Row row, String property, JsonNode values, String language) {
        return Json.elements(DestinationQuery.list(values))
                .anyMatch(wanted -> row.scalars(property, language).stream()
                        .anyMatch(value -> value.asText().equals(wanted.asText())
                                || (value.isNumber() && wanted.isNumber() && Order.of(value, wanted) == 0)));
    }

    private static Predicate<Row> period(Body body) {
        Body period = body.within("period");
        String since = period.text("since");
        String before = period.text("before");
        Times.check(body.violations(), "period.since", since);
        Times.check(body.violations(), "period.before", before);
        return row -> {
            var changed = Times.read(row.thing().path("lastUpdated").asText());
            return Times.read(since).stream().noneMatch(from -> changed.stream().anyMatch(at -> at.isBefore(from)))
                    && Times.read(before).stream()
                            .noneMatch(to -> changed.stream().anyMatch(at -> !at.isBefore(to)));
        };
    }

    private ArrayNode facets(List<Row> found, String language) {
        ArrayNode facets = Json.array();
        for (JsonNode each : endpoint.path("facets")) {
            String property = each.path("propertyId").asText();
            ObjectNode counted =
                    Facets.of(found, property, language, each.path("size").asInt(10));
            JsonNode header = each.path("header");
            counted.put("header", (header.isObject() ? header.path(language) : header).asText(property));
            facets.add(counted);
        }
        return facets;
    }
}
