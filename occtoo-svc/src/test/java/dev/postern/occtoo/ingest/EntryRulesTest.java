package dev.postern.occtoo.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                     | entries: there is none
            ["p-1"]                                                | entries[0]: an entry is an object
            [{"properties":[]}]                                    | entries[0].id: an entry's id has 1 to 256
            [{"id":"p 1"}]                                         | entries[0].id: an entry's id has 1 to 256
            [{"id":"a"},{"id":"b"},{"id":"a"}]                     | entries[2].id: `a` stands at entries[0] already
            [{"id":"a","key":"a"}]                                 | entries[0].key: this is not known
            [{"id":"a","properties":{"brand":"Nike"}}]             | entries[0].properties: properties are a list
            [{"id":"a","properties":["brand"]}]                    | entries[0].properties[0]: a property is an object
            [{"id":"a"},{"id":"b","delete":true}]                  | entries[1].delete: Occtoo documents no way
            """)
    void refusesEntriesThatAreNone(String entries, String words) {
        String text = refusal(false, SomeSource.entries(entries));

        assertTrue(text.contains("\n- " + words), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"br and","value":"x"}                            | properties[0].id: a property's id has
            {"value":"x"}                                          | properties[0].id: a property's id has
            {"id":"brand"}                                         | properties[0].value: a value is missing
            {"id":"brand","value":"x","lang":"en"}                 | properties[0].lang: this is not known
            {"id":"brand","value":"x","language":"en"}             | properties[0].language: `brand` is Text and takes no language
            {"id":"title","value":"x"}                             | properties[0].language: `title` is LocalizedText and needs a language
            {"id":"title","value":null}                            | properties[0].language: `title` is LocalizedText and needs a language
            {"id":"title","value":"x","language":"english"}        | properties[0].language: english is not a language code
            {"id":"brand","value":7}                               | properties[0].value: the property is Text
            {"id":"stock","value":"7"}                             | properties[0].value: the property is Integer
            {"id":"stock","value":7.5}                             | properties[0].value: the property is Integer
            {"id":"stock","value":92233720368547758080}            | properties[0].value: the property is Integer
            {"id":"price","value":"7.5"}                           | properties[0].value: the property is Decimal
            {"id":"active","value":"true"}                         | properties[0].value: the property is Boolean
            {"id":"launchdate","value":"2026-03-01"}               | properties[0].value: the property is Timestamp
            {"id":"launchdate","value":"2026-03-01T08:00:00"}      | properties[0].value: the property is Timestamp
            {"id":"sizes","value":"S"}                             | properties[0].value: the property is List
            {"id":"sizes","value":["S",4]}                         | properties[0].value: the property is List
            {"id":"brnd","value":null}                             | properties[0].value: null clears a property, but the source has no `brnd`; did you mean `brand`?
            {"id":"new","value":{"a":1}}                           | properties[0].value: a value is a text
            {"id":"new","value":7,"language":"en"}                 | properties[0].language: `new` is Integer and takes no language
            {"id":"new","value":[1]}                               | properties[0].value: the property is List
            {"id":"brand","value":"a"},{"id":"BRAND","value":"b"}  | properties[1].id: `brand` stands in this entry already
            {"id":"new","value":1},{"id":"other","value":1},{"id":"NEW","value":2} | properties[2].id: `new` stands in this entry already
            """)
    void refusesPropertiesThatDoNotFit(String properties, String words) {
        String text = refusal(true, SomeSource.with(properties));

        assertTrue(text.contains("\n- entries[0]." + words), text);
    }

    @Test
    void refusesAnItemThatHoldsTheDelimiterOfItsList() {
        String text = refusal(true, SomeSource.with("{\"id\":\"sizes\",\"value\":[\"S\",\"M|L\"]}"));

        assertTrue(
                text.contains("entries[0].properties[0].value: the item \"M|L\" holds the list's delimiter `|`"), text);
    }

    @Test
    void refusesTheSamePropertyTwiceInOneLanguageHoweverThatIsWritten() {
        String text = refusal(
                true,
                SomeSource.with(
                        "{\"id\":\"title\",\"value\":\"a\",\"language\":\"sv-se\"},{\"id\":\"Title\",\"value\":\"b\",\"language\":\"SV-SE\"}"));

        assertTrue(
                text.contains(
                        "entries[0].properties[1].id: `title` stands in this entry already in the language sv-SE"),
                text);
    }

    @Test
    void refusesANewPropertyWhoseValuesAreOfTwoTypes() {
        String text = refusal(
                true,
                SomeSource.entries(
                        "[{\"id\":\"a\",\"properties\":[{\"id\":\"weight\",\"value\":7}]},{\"id\":\"b\",\"properties\":[{\"id\":\"weight\",\"value\":7.5}]}]"));

        assertTrue(text.contains("entries[1].properties[0].value: the property is Integer"), text);
        assertTrue(text.contains("from its first value, at entries[0].properties[0]"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"brand\",\"value\":\"Nike\"}",
                "{\"id\":\"brand\",\"value\":null}",
                "{\"id\":\"brand\",\"value\":\"\",\"language\":\"\"}",
                "{\"id\":\"brand\",\"value\":\"Nike\",\"language\":null}",
                "{\"id\":\"title\",\"value\":\"a\",\"language\":\"en\"},{\"id\":\"title\",\"value\":\"b\",\"language\":\"sv\"}",
                "{\"id\":\"title\",\"value\":null,\"language\":\"zh-Hans-CN\"}",
                "{\"id\":\"sizes\",\"value\":[\"S\",\"M\"]}",
                "{\"id\":\"sizes\",\"value\":[]}",
                "{\"id\":\"tags\",\"value\":[\"a|b\"],\"language\":\"en\"}",
                "{\"id\":\"active\",\"value\":false}",
                "{\"id\":\"stock\",\"value\":-7}",
                "{\"id\":\"price\",\"value\":7}",
                "{\"id\":\"price\",\"value\":7.50}",
                "{\"id\":\"launchDate\",\"value\":\"2026-03-01T08:00:00+01:00\"}",
                "{\"id\":\"launchDate\",\"value\":\"2026-03-01T08:00:00.123Z\"}",
                "{\"id\":\"odd\",\"value\":{\"what\":\"Occtoo knows\"}}"
            })
    void takesValuesOfTheirTypes(String properties) {
        assertEquals(
                1,
                EntryRules.check(SomeSource.PRODUCTS, true, SomeSource.with(properties))
                        .entries());
    }

    @Test
    void sendsIdsInLowerCaseAndLanguagesInTheirUsualOne() {
        Batch batch = EntryRules.check(
                SomeSource.PRODUCTS,
                false,
                SomeSource.entries(
                        "[{\"id\":\"P_1\",\"delete\":false,\"properties\":[{\"id\":\"Title\",\"value\":\"Skor\",\"language\":\"SV_se\"},{\"id\":\"PRICE\",\"value\":9.90}]}]"));

        assertEquals(
                "{\"entries\":[{\"id\":\"P_1\",\"properties\":[{\"id\":\"title\",\"language\":\"sv-SE\",\"value\":\"Skor\"},{\"id\":\"price\",\"value\":9.90}]}]}",
                batch.json());
        assertEquals(0, batch.deletions());
    }

    @Test
    void deletesWhereThatCanBe() {
        Batch batch = EntryRules.check(
                SomeSource.PRODUCTS, true, SomeSource.entries("[{\"id\":\"a\",\"delete\":true},{\"id\":\"b\"}]"));

        assertEquals("{\"entries\":[{\"id\":\"a\",\"delete\":true},{\"id\":\"b\",\"properties\":[]}]}", batch.json());
        assertEquals(1, batch.deletions());
        assertTrue(
                batch.warnings().getFirst().startsWith("1 of the entries have no properties"),
                batch.warnings().toString());
    }

    @Test
    void refusesPropertiesOfWhatIsDeleted() {
        String text = refusal(
                true,
                SomeSource.entries(
                        "[{\"id\":\"a\",\"delete\":true,\"properties\":[{\"id\":\"brand\",\"value\":\"x\"}]}]"));

        assertTrue(text.contains("entries[0].properties: an entry that is deleted has none"), text);
    }

    @Test
    void warnsOfPropertiesThatOcctooWillMake() {
        Batch batch = EntryRules.check(
                SomeSource.PRODUCTS,
                true,
                SomeSource.with("{\"id\":\"brnd\",\"value\":\"Nike\"},{\"id\":\"weight\",\"value\":1.5}"));

        assertEquals(
                "[{\"id\":\"brnd\",\"type\":\"Text\"},{\"id\":\"weight\",\"type\":\"Decimal\"}]",
                batch.added().toString());
        assertTrue(
                batch.warnings().getFirst().contains("`brnd` as Text (did you mean `brand`?), `weight` as Decimal"),
                batch.warnings().toString());
    }

    @Test
    void warnsOfAPropertyThatIsBeingDeleted() {
        Batch batch = EntryRules.check(SomeSource.PRODUCTS, true, SomeSource.with("{\"id\":\"old\",\"value\":\"x\"}"));

        assertTrue(
                batch.warnings().getFirst().endsWith("may be lost: old."),
                batch.warnings().toString());
    }

    @Test
    void namesFiftyMistakesAndCountsTheRest() {
        String text = refusal(true, many(60, "\"brand\",\"value\":1"));

        assertTrue(text.contains("there are 60 mistakes in this one"), text);
        assertTrue(text.contains("entries[49].properties[0].value"), text);
        assertFalse(text.contains("entries[50]"), text);
        assertTrue(text.endsWith("\n- and 10 more"), text);
    }

    @Test
    void refusesMoreThanAThousandEntries() {
        String text = refusal(true, many(1001, "\"brand\",\"value\":\"x\""));

        assertTrue(text.contains("\n- entries: there are 1001; give at most 1000"), text);
    }

    @Test
    void refusesAnEntryOfMoreThanAMegabyte() {
        String text =
                refusal(true, SomeSource.with("{\"id\":\"brand\",\"value\":\"%s\"}".formatted("x".repeat(1_000_000))));

        assertTrue(text.contains("\n- entries[0]: it has 1,000,05"), text);
    }

    @Test
    void refusesAPayloadOfMoreThanTwentyMegabytes() {
        String text = refusal(true, many(21, "\"brand\",\"value\":\"%s\"".formatted("å".repeat(490_000))));

        assertTrue(text.contains("\n- entries: they have 20,5"), text);
        assertFalse(text.contains("entries[0]"), text);
    }

    /** It stands at the end of a thousand, where a careless reader would not look. */
    @Test
    void findsTheOneBadEntryAmongAThousandInTime() {
        ArrayNode entries = wide(1000);
        EntryRules.check(SomeSource.PRODUCTS, true, entries);
        ((ObjectNode) entries.at("/999/properties/3")).put("value", "free");

        long begun = System.nanoTime();
        String text = refusal(true, entries);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertTrue(text.contains("there is 1 mistake in this one"), text);
        assertTrue(
                text.endsWith(
                        "\n- entries[999].properties[3].value: the property is Decimal, which takes a number, without quotes; this is \"free\""),
                text);
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, took.toString());
    }

    private static String refusal(boolean takesDeletions, ArrayNode entries) {
        return assertThrows(
                        RefusedException.class, () -> EntryRules.check(SomeSource.PRODUCTS, takesDeletions, entries))
                .refusal()
                .text();
    }

    private static ArrayNode many(int count, String property) {
        ArrayNode entries = Json.NODES.arrayNode();
        IntStream.range(0, count)
                .forEach(i ->
                        entries.add(SomeSource.with("{\"id\":" + property + "}").get(0)));
        IntStream.range(0, count).forEach(i -> ((ObjectNode) entries.get(i)).put("id", "p-" + i));
        return entries;
    }

    private static ArrayNode wide(int count) {
        ArrayNode entries = Json.NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            ArrayNode properties = entries.addObject().put("id", "p-" + i).putArray("properties");
            properties.addObject().put("id", "brand").put("value", "Nike");
            properties.addObject().put("id", "title").put("value", "Shoe").put("language", "en");
            properties.addObject().put("id", "title").put("value", "Sko").put("language", "sv");
            properties.addObject().put("id", "price").put("value", 9.5);
            properties.addObject().put("id", "sizes").putArray("value").add("S").add("M");
        }
        return entries;
    }
}
