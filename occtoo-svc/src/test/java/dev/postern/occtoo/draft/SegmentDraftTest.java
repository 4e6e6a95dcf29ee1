package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static dev.postern.occtoo.draft.Case.misses;
import static dev.postern.occtoo.draft.Case.refuses;
import static dev.postern.occtoo.draft.Case.submits;
import static dev.postern.occtoo.draft.Case.there;
import static dev.postern.occtoo.draft.Case.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Seen GROUP = there("{'id': 'product-groups', 'cardDefinitionId': 'product'}");
    private static final Seen PRODUCT = there("""
            {'id': 'product', 'status': 'Active', 'properties': [{'id': 'brand', 'type': 'Text'}],
             'segmentDefinitions': [{'id': 'product-groups'}, {'id': 'product-themes'}]}""");
    private static final Seen.All NONE = Seen.All.NONE;

    @Test
    void takesTheKindFromWhatIsGiven() {
        submits("""
                {'name': 'All Nike', 'id': 'allNike', 'segmentDefinitionId': 'product-groups', 'kind': 'Query',
                 'filters': [{'property': 'brand', 'type': 'text', 'operator': 'equals', 'value': 'Nike'}],
                 'excludedCardIds': ['p-1']}""", draft(GROUP, PRODUCT, NONE, """
                {'name': 'All Nike', 'segmentDefinitionId': 'product-groups', 'cardDefinitionId': 'product',
                 'filters': [{'property': 'Brand', 'value': 'Nike'}], 'excludedCardIds': ['p-1', 'p-1']}"""));
        submits(
                """
                {'name': 'Two', 'id': 'two', 'segmentDefinitionId': 'product-groups', 'kind': 'Fixed',
                 'cardIds': ['p-1', 'p-2']}""",
                draft(
                        GROUP,
                        PRODUCT,
                        NONE,
                        "{'name': 'Two', 'segmentDefinitionId': 'product-groups', 'cardIds': ['p-1', 'p-2', 'p-1']}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                  | name, segmentDefinitionId, kind
            {'name': 'x', 'segmentDefinitionId': 'product-groups'}              | kind
            {'name': 'x', 'cardDefinitionId': 'product', 'kind': 'query'}       | filters
            {'name': 'x', 'cardDefinitionId': 'product', 'kind': 'FIXED'}       | cardIds
            """)
    void saysWhatIsMissing(String given, String missing) {
        misses(draft(GROUP, PRODUCT, NONE, given), missing.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'cardDefinitionId': 'store', 'segmentDefinitionId': 'product-groups'} | cardDefinitionId  | one of `product`, not of `store`
            {'kind': 'Dynamic'}                                                 | kind                 | Query or Fixed
            {'id': 'running'}                                                   | id                   | exists already and is Active
            {'filters': [{'property': 'brend', 'value': 'x'}]}                  | filters[0].property  | did you mean `brand`?
            {'schedule': {'from': 'May'}}                                       | schedule.from        | no time
            {'schedule': {'from': '2027-02-01T00:00:00Z', 'to': '2027-01-01T00:00:00Z'}} | schedule.to | not after the beginning
            """)
    void saysWhatWouldBeRefused(String given, String path, String words) {
        Seen.All others = new Seen.All(List.of(Case.json("{'id': 'running', 'status': 'Active'}")), Optional.empty());

        refuses(draft(GROUP, PRODUCT, others, given), path, words);
    }

    @Test
    void refusesASegmentDefinitionThatIsNotThere() {
        refuses(
                draft(new Seen.Absent(), new Seen.Absent(), NONE, "{'segmentDefinitionId': 'none'}"),
                "segmentDefinitionId",
                "no segment definition `none`");
        refuses(
                draft(new Seen.Absent(), new Seen.Absent(), NONE, "{'cardDefinitionId': 'product'}"),
                "cardDefinitionId",
                "no card definition `product`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'schedule': {'from': '2027-01-01T00:00:00Z'}}                      | queue_endpoint_segment_change
            {'schedule': {'to': '2026-01-01T00:00:00Z'}}                        | is over
            {'name': 'RUNNING'}                                                 | `r-1` has the same name
            {'kind': 'Fixed', 'cardIds': ['a'], 'filters': [{'property': 'brand'}]} | `filters` are left out
            {'cardIds': ['a'], 'excludedCardIds': ['b']}                        | `excludedCardIds` are left out
            {'kind': 'Query', 'cardIds': ['a']}                                 | `cardIds` are left out
            {'cardDefinitionId': 'product'}                                     | product-groups, product-themes
            {}                                                                  | not checked against all other segments
            """)
    void saysWhatAPersonShouldKnow(String given, String words) {
        Seen.All others = new Seen.All(List.of(Case.json("{'id': 'r-1', 'name': 'Running'}")), Optional.of("too many"));

        warns(draft(GROUP, PRODUCT, others, given), words);
    }

    @Test
    void keepsFiltersAsTheyAreWhereTheyCannotBeChecked() {
        Draft draft = draft(
                GROUP,
                new Seen.Unknown("No grant."),
                NONE,
                "{'name': 'x', 'segmentDefinitionId': 'product-groups', 'filters': [{'property': 'Brand', 'value': 'x'}]}");

        assertEquals(
                Case.json("[{'property': 'Brand', 'value': 'x'}]"),
                draft.arguments().path("filters"));
        warns(draft, "Filters were not checked");
        assertTrue(draft.isReady());
    }

    @Test
    void warnsWhereTheCardDefinitionHasNoCardsYet() {
        warns(
                draft(
                        GROUP,
                        there("{'id': 'campaign', 'status': 'Draft', 'properties': []}"),
                        NONE,
                        "{'cardDefinitionId': 'product'}"),
                "is Draft: it has no cards");
    }

    private static Draft draft(Seen group, Seen definition, Seen.All others, String given) {
        return new SegmentDraft(group, Optional.of("product"), definition, others, NOW).of(given(given));
    }
}
