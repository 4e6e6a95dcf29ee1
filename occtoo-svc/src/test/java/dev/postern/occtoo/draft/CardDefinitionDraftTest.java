package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static dev.postern.occtoo.draft.Case.misses;
import static dev.postern.occtoo.draft.Case.refuses;
import static dev.postern.occtoo.draft.Case.submits;
import static dev.postern.occtoo.draft.Case.there;
import static dev.postern.occtoo.draft.Case.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.result.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardDefinitionDraftTest {
    private static final Seen NONE = new Seen.Absent();
    private static final Map<String, SourceSeen> SOURCES = new LinkedHashMap<>();

    static {
        SOURCES.put("products", source("""
                {'id': 'title', 'displayName': 'Title', 'type': 'LocalizedText'}""", """
                {'id': 'sizes', 'displayName': 'Sizes', 'type': 'List', 'delimiter': ';'}""", """
                {'id': 'currency', 'displayName': 'Currency', 'type': 'Text'}"""));
        SOURCES.put("prices", source("""
                {'id': 'listprice', 'displayName': 'List price', 'type': 'Decimal'}""", """
                {'id': 'currency', 'displayName': 'Currency', 'type': 'Text'}"""));
    }

    @Test
    void completesPropertiesByWhatTheSourcesHave() {
        Draft draft = draft("""
                {'name': 'Product', 'sourceIds': ['products', 'prices', 'products'], 'properties': [
                  'title', {'id': 'sizes'}, {'id': 'price', 'sourcePropertyId': 'ListPrice', 'name': 'Price'},
                  {'name': 'Price currency', 'sourceId': 'prices', 'sourcePropertyId': 'currency'}]}""");

        submits("""
                {'id': 'product', 'name': 'Product', 'sourceIds': ['products', 'prices'], 'properties': [
                  {'id': 'title', 'name': 'Title', 'type': 'LocalizedText', 'sourceId': 'products', 'sourcePropertyId': 'title'},
                  {'id': 'sizes', 'name': 'Sizes', 'type': 'List', 'delimiter': ';', 'sourceId': 'products', 'sourcePropertyId': 'sizes'},
                  {'id': 'price', 'name': 'Price', 'type': 'Decimal', 'sourceId': 'prices', 'sourcePropertyId': 'listprice'},
                  {'id': 'priceCurrency', 'name': 'Price currency', 'type': 'Text', 'sourceId': 'prices', 'sourcePropertyId': 'currency'}]}""", draft);
        assertEquals("activate_card_definition", draft.then().getFirst().tool());
    }

    @Test
    void proposesAllThatTheSourcesHaveWhereNothingIsNamed() {
        Draft draft = draft("{'name': 'Product', 'sourceIds': ['products', 'prices']}");

        assertTrue(draft.isReady());
        assertEquals(
                List.of("title", "sizes", "currency", "listprice", "prices-currency"),
                draft.arguments()
                        .path("properties")
                        .valueStream()
                        .map(each -> each.path("id").asText())
                        .toList());
        warns(draft, "All 5 of the sources are proposed");
    }

    @Test
    void proposesNoMoreThanAnAnswerHolds() {
        Map<String, SourceSeen> large = Map.of(
                "products",
                source(IntStream.range(0, 151)
                        .mapToObj(
                                "{'id': 'property-number-%1$d', 'displayName': 'Property number %1$d', 'type': 'LocalizedList', 'delimiter': ';'}"
                                        ::formatted)
                        .toArray(String[]::new)));
        Draft draft =
                new CardDefinitionDraft(NONE, large, Map.of()).of(given("{'name': 'P', 'sourceIds': ['products']}"));

        assertEquals(150, draft.arguments().path("properties").size());
        assertTrue(Json.text(draft.structured()).length() + draft.text().length() < 80 * 1024);
        warns(draft, "The first 150 of the 151");
    }

    @Test
    void saysWhatIsMissing() {
        misses(draft("{'id': 'x'}"), "name", "sourceIds", "properties");
        misses(
                draft("{'name': 'x', 'sourceIds': ['products', 'prices'], 'properties': ['currency']}"),
                "properties[0].sourceId",
                "properties[0].type");
    }

    @Test
    void saysOfEachMistakeWhereItIs() {
        Draft draft =
                new CardDefinitionDraft(there("{'status': 'Draft'}"), SOURCES, Map.of("t-1", NONE)).of(given("""
                {'id': 'product', 'name': 'P', 'sourceIds': ['products', 'nowhere'], 'properties': [
                  {'id': 'a', 'sourceId': 'products', 'sourcePropertyId': 'titel', 'type': 'Text'},
                  {'id': 'b', 'sourceId': 'prices', 'sourcePropertyId': 'listprice', 'type': 'Text'},
                  {'id': 'a', 'sourceId': 'products', 'sourcePropertyId': 'title', 'managedTagId': 't-1'}]}"""));

        refuses(draft, "id", "exists already and is Draft");
        refuses(draft, "sourceIds[1]", "no data source `nowhere`");
        refuses(draft, "properties[0].sourcePropertyId", "did you mean `title`?");
        refuses(draft, "properties[1].sourceId", "not one of the sourceIds");
        refuses(draft, "properties[2].id", "occurs twice");
        refuses(draft, "properties[2].managedTagId", "no managed tag");
        assertEquals(6, draft.findings().refused().size());
    }

    @Test
    void warnsOfAnotherTypeThanTheSourcesAndOfWhatWasNotChecked() {
        Map<String, SourceSeen> sources = Map.of(
                "products",
                new SourceSeen(
                        there("{'id': 'products', 'status': 'Active'}"),
                        new Seen.All(
                                List.of(Case.json("{'id': 'price', 'type': 'Decimal'}")), Optional.of("too many"))),
                "old",
                new SourceSeen(there("{'id': 'old', 'status': 'Purging'}"), Seen.All.NONE),
                "hidden",
                new SourceSeen(new Seen.Unknown("No grant."), Seen.All.NONE));
        Draft draft = new CardDefinitionDraft(NONE, sources, Map.of()).of(given("""
                {'name': 'P', 'sourceIds': ['products', 'old', 'hidden'], 'properties': [
                  {'id': 'price', 'type': 'Text', 'sourceId': 'products'},
                  {'id': 'rest', 'type': 'Text', 'sourceId': 'products'}]}"""));

        assertTrue(draft.isReady(), () -> draft.findings().refused().toString());
        warns(draft, "`properties[0].type` is Text, but the source's property is Decimal");
        warns(draft, "Not all properties of the source `products` were checked: too many");
        warns(draft, "`old` is being purged");
        warns(draft, "`sourceIds[2]` was not checked: No grant.");
    }

    @Test
    void namesFiftyMistakesAndCountsTheRest() {
        String properties = String.join(
                ",",
                IntStream.range(0, 60)
                        .mapToObj(
                                "{'id': 'p%d', 'type': 'Colour', 'sourceId': 'products', 'sourcePropertyId': 'title'}"
                                        ::formatted)
                        .toList());
        Draft draft = draft("{'name': 'P', 'sourceIds': ['products'], 'properties': [" + properties + "]}");

        assertEquals(51, draft.findings().refused().size());
        refuses(draft, "", "10 more");
    }

    private static Draft draft(String given) {
        return new CardDefinitionDraft(NONE, SOURCES, Map.of()).of(given(given));
    }

    private static SourceSeen source(String... properties) {
        return new SourceSeen(
                there("{'status': 'Active'}"),
                new Seen.All(Stream.of(properties).map(Case::json).toList(), Optional.empty()));
    }
}
