package dev.postern.occtoo.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    private static final CardSchema SCHEMA = CardSchema.of(Case.json("""
            {'properties': [{'id': 'brand', 'type': 'Text'}, {'id': 'title', 'type': 'LocalizedText'},
              {'id': 'price', 'type': 'Decimal'}, {'id': 'inStock', 'type': 'Boolean'},
              {'id': 'launchDate', 'type': 'Timestamp'}, {'id': 'sizes', 'type': 'List'}]}"""));

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'property': 'Brand', 'value': 'Nike'}                   | {'property': 'brand', 'type': 'text', 'operator': 'equals', 'value': 'Nike'}
            {'property': 'brand', 'values': ['a', 'b']}              | {'property': 'brand', 'type': 'text', 'operator': 'in', 'values': ['a', 'b']}
            {'property': 'brand', 'operator': 'STARTSWITH', 'value': 7} | {'property': 'brand', 'type': 'text', 'operator': 'startsWith', 'value': '7'}
            {'property': 'price', 'type': 'text', 'operator': 'gt', 'value': '10.5'} | {'property': 'price', 'type': 'number', 'operator': 'gt', 'value': 10.5}
            {'property': 'price', 'from': 10, 'to': 20}              | {'property': 'price', 'type': 'number', 'operator': 'between', 'from': 10, 'to': 20}
            {'property': 'INSTOCK', 'value': 'true', 'negate': true} | {'property': 'inStock', 'type': 'boolean', 'operator': 'equals', 'value': true, 'negate': true}
            {'property': 'sizes', 'value': 'XL'}                     | {'property': 'sizes', 'type': 'list', 'operator': 'containsAny', 'values': ['XL']}
            {'property': 'launchDate', 'operator': 'gte', 'value': '2026-05-01'} | {'property': 'launchDate', 'type': 'timestamp', 'operator': 'gte', 'value': '2026-05-01T00:00:00Z'}
            {'property': 'title', 'operator': 'contains', 'value': 'sko', 'language': 'SV'} | {'property': 'title', 'type': 'text', 'operator': 'contains', 'value': 'sko', 'language': 'sv'}
            {'property': 'brand', 'value': 'x', 'language': 'sv'}    | {'property': 'brand', 'type': 'text', 'operator': 'equals', 'value': 'x'}
            {'property': 'sizes'}                                    | {'property': 'sizes', 'type': 'list', 'operator': 'exists'}
            {'property': 'id', 'value': 'p-1', 'colour': 'red'}      | {'property': 'id', 'type': 'text', 'operator': 'equals', 'value': 'p-1'}
            {'any': [{'property': 'brand', 'value': 'a'}]}           | {'any': [{'property': 'brand', 'type': 'text', 'operator': 'equals', 'value': 'a'}]}
            """)
    void completesAFilterByTheTypeOfItsProperty(String given, String filter) {
        JsonNode normal = filters(given);

        assertEquals(Case.json("[" + filter + "]"), normal);
        assertTrue(findings.isReady(), () -> findings.refused().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'property': 'brnd', 'value': 'x'}                             | filters[0].property    | did you mean `brand`?
            {'value': 'x'}                                                 | filters[0].property    | A filter names a property
            {'property': 'brand', 'operator': 'gt', 'value': 'x'}          | filters[0].operator    | `text` has no operator `gt`. It has equals, in
            {'property': 'price', 'operator': 'gt'}                        | filters[0].value       | needs a value
            {'property': 'price', 'value': 'cheap'}                        | filters[0].value       | a number
            {'property': 'price', 'values': [1, 'x']}                      | filters[0].values[1]   | a number
            {'property': 'inStock', 'value': 'yes'}                        | filters[0].value       | true or false
            {'property': 'price', 'operator': 'between', 'from': 1}        | filters[0].to          | needs `from` and `to`
            {'property': 'price', 'from': 2, 'to': 1}                      | filters[0].from        | nothing can lie between
            {'property': 'launchDate', 'value': '2026-02-30'}              | filters[0].value       | a time with its offset
            {'property': 'launchDate', 'value': 'soon'}                    | filters[0].value       | a time with its offset
            {'property': 'brand', 'operator': 'equals', 'values': ['a', 'b']} | filters[0].values   | Use `in`
            {'property': 'title', 'value': 'x', 'language': 'nordic'}      | filters[0].language    | no language
            {'any': [{'property': 'brand', 'value': 'a'}, {'property': 'no'}]} | filters[0].any[1].property | no property `no`
            """)
    void saysWhatWouldBeRefused(String given, String path, String words) {
        filters(given);

        assertEquals(1, findings.refused().size(), () -> findings.refused().toString());
        assertEquals(path, findings.refused().getFirst().path());
        assertTrue(
                findings.refused().getFirst().say().contains(words),
                () -> findings.refused().toString());
    }

    @Test
    void saysWhatItLeftOutOrPutRight() {
        filters("{'property': 'price', 'type': 'decimal', 'value': 3, 'language': 'en', 'unit': 'kr'}");

        assertEquals(3, findings.warnings().size(), () -> findings.warnings().toString());
    }

    private JsonNode filters(String given) {
        return new Filters(SCHEMA, findings).of(Case.given("{'filters': [" + given + "]}"), "filters");
    }
}
