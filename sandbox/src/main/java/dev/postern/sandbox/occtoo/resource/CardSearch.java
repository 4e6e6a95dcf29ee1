package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.pipeline.Relations;
import dev.postern.sandbox.occtoo.pipeline.Segments;
import dev.postern.sandbox.occtoo.search.Facets;
import dev.postern.sandbox.occtoo.search.Likeness;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Searches of cards, and of the values that a property has in them. */
final class CardSearch {
    private static final String DEFINITION = "/v1/card-definitions/{definitionId}";
    private static final double ALIKE = 0.6;

    static final List<Operation> OPERATIONS = List.of(
            Operation.post(DEFINITION + "/cards/search", Operation.READ_CARDS, CardSearch::search),
            Operation.get(DEFINITION + "/properties/{propertyId}/values", Operation.READ_CARDS, CardSearch::values));

    private record Scored(String value, int count, double score) {}

    private CardSearch() {}

    private static Reply search(Call call) {
        call.thing(Kind.CARD_DEFINITION, "Card definition", "definitionId");
        Body body = call.body();
        Predicate<Row> more = membership(call).and(relation(call));
        String language = body.text("language");
        return Reply.ok(new Search(new Segments(call.tenant()).schema(call.path("definitionId")), body)
                .answer(call, cards(call), more, card -> shown(card, language)));
    }

    private static ObjectNode shown(ObjectNode card, String language) {
        ObjectNode shown = Json.object().put("id", card.path("id").asText());
        shown.put("lastUpdated", card.path("lastUpdated").asText());
        return shown.set("properties", Localized.in(language, (ObjectNode) card.path("values")));
    }

    private static Stream<Row> cards(Call call) {
        return call.shelf(Kind.CARD)
                .where("_definition", call.path("definitionId"))
                .map(Row::of);
    }

    private static Predicate<Row> membership(Call call) {
        Segments segments = new Segments(call.tenant());
        Body asked = call.body().within("segmentIds");
        List<String> include = asked.texts("include");
        List<String> exclude = asked.texts("exclude");
        Stream.concat(include.stream(), exclude.stream())
                .forEach(id -> asked.violations()
                        .check(call.shelf(Kind.SEGMENT).has(id), "segmentIds", "There is no segment '" + id + "'."));
        return row -> (include.isEmpty() || include.stream().anyMatch(id -> segments.isMember(id, row)))
                && exclude.stream().noneMatch(id -> segments.isMember(id, row));
    }

    private static Predicate<Row> relation(Call call) {
        if (!call.body().has("relation")) {
            return row -> true;
        }
        Body asked = call.body().within("relation");
        String id = asked.required("relationId");
        boolean exists = asked.flag("exists", true);
        String target = asked.text("targetCardId");
        asked.violations()
                .check(call.shelf(Kind.RELATION).has(id), "relation.relationId", "There is no relation '" + id + "'.");
        Relations relations = new Relations(call.tenant());
        return row -> relations.of(id, row.thing()).stream()
                        .anyMatch(each ->
                                target.isEmpty() || each.path("id").asText().equals(target))
                == exists;
    }

    private static Reply values(Call call) {
        call.thing(Kind.CARD_DEFINITION, "Card definition", "definitionId");
        String property = call.path("propertyId");
        if (new Segments(call.tenant())
                .schema(call.path("definitionId"))
                .type(property)
                .isEmpty()) {
            throw Problem.notFound("Property", property);
        }
        String query = call.query().text("q");
        int limit = call.query().whole("limit", 50, 1, 200);
        Map<String, Integer> counts =
                Facets.counts(cards(call).toList(), property, call.query().text("language"));
        ArrayNode items = Json.array();
        counts.entrySet().stream()
                .map(each -> new Scored(
                        each.getKey(), each.getValue(), query.isEmpty() ? 1 : Likeness.of(query, each.getKey())))
                .filter(each -> each.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .thenComparingInt(Scored::count)
                        .reversed())
                .limit(limit)
                .forEach(each -> items.add(item(each, !query.isEmpty())));
        return Reply.ok(Json.object().set("items", items));
    }

    private static JsonNode item(Scored each, boolean withScore) {
        ObjectNode item = Json.object().put("value", each.value()).put("count", each.count());
        return withScore ? item.put("score", Math.round(each.score() * 100) / 100.0) : item;
    }
}
