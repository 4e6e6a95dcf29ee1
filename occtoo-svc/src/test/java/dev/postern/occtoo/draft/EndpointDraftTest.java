package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static dev.postern.occtoo.draft.Case.misses;
import static dev.postern.occtoo.draft.Case.refuses;
import static dev.postern.occtoo.draft.Case.submits;
import static dev.postern.occtoo.draft.Case.there;
import static dev.postern.occtoo.draft.Case.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointDraftTest {
    private static final Configuration CONFIGURATION = new Configuration(there("""
            {'destinations': [{'id': 'webshop', 'apiVersions': [{'id': 'webshop-v1', 'version': 'v1', 'state': 'Published'},
               {'id': 'webshop-v2', 'version': 'v2', 'state': 'New'}]}],
             'endpoints': [{'id': 'webshop-v2-stores', 'apiVersionId': 'webshop-v2'}]}"""));
    private static final Seen PRODUCT = there("""
            {'id': 'product', 'status': 'Active',
             'properties': [{'id': 'title', 'name': 'Title', 'type': 'LocalizedText'}, {'id': 'brand', 'name': 'Brand', 'type': 'Text'}],
             'relations': [{'id': 'sold-in', 'sourceCardDefinitionId': 'product', 'targetCardDefinitionId': 'store'}]}""");
    private static final Map<String, Seen> TARGETS =
            Map.of("store", there("{'id': 'store', 'properties': [{'id': 'city', 'type': 'Text'}]}"));
    private static final Seen.All SEGMENTS = new Seen.All(
            List.of(
                    Case.json("{'id': 'running', 'status': 'Active'}"),
                    Case.json("{'id': 'spring', 'status': 'Scheduled'}"),
                    Case.json("{'id': 'old', 'status': 'Archived'}")),
            Optional.empty());

    @Test
    void completesASelection() {
        submits("""
                {'apiVersionId': 'webshop-v2', 'id': 'runningShoes', 'name': 'Running shoes', 'contentSelection': {
                  'cardDefinitionId': 'product', 'properties': [{'cardPropertyId': 'title', 'alias': 'name'}, {'cardPropertyId': 'brand'}],
                  'relations': [{'relationId': 'sold-in', 'properties': ['city']}],
                  'includeSegmentIds': ['running'],
                  'filters': [{'property': 'brand', 'type': 'text', 'operator': 'equals', 'value': 'Nike'}]},
                 'facets': [{'propertyId': 'brand', 'size': 10, 'header': 'Brand'}]}""", draft("""
                {'apiVersionId': 'webshop-v2', 'name': 'Running shoes', 'contentSelection': {'cardDefinitionId': 'product',
                  'properties': [{'cardPropertyId': 'Title', 'alias': 'name'}, 'brand'],
                  'relations': [{'relationId': 'sold-in', 'properties': ['City']}], 'includeSegmentIds': ['running', 'running'],
                  'filters': [{'property': 'brand', 'value': 'Nike'}]},
                 'facets': ['Brand']}"""));
    }

    @Test
    void proposesAllPropertiesWhereNoneIsNamed() {
        Draft draft = draft("""
                {'apiVersionId': 'webshop-v2', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'product'}}""");

        submits("""
                {'apiVersionId': 'webshop-v2', 'id': 'p', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'product',
                  'properties': [{'cardPropertyId': 'title'}, {'cardPropertyId': 'brand'}]}}""", draft);
        warns(draft, "All 2 of the card definition are proposed");
    }

    @Test
    void saysWhatIsMissing() {
        misses(draft("{'apiVersionId': 'webshop-v2'}"), "id", "name", "contentSelection.cardDefinitionId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'apiVersionId': 'webshop-v1'}                                  | apiVersionId | is Published and must be New. Make one with draft_api_version, destinationId `webshop`
            {'apiVersionId': 'webshop-v7'}                                  | apiVersionId | no API version `webshop-v7`
            {'apiVersionId': 'webshop-v2', 'id': 'stores'}                  | id           | has an endpoint `webshop-v2-stores` already
            {'contentSelection': {'properties': ['titel']}}                 | contentSelection.properties[0].cardPropertyId | did you mean `title`?
            {'contentSelection': {'properties': ['title', {'cardPropertyId': 'brand', 'alias': 'title'}]}} | contentSelection.properties[1].alias | go out twice
            {'contentSelection': {'properties': [{'cardPropertyId': 'brand', 'alias': 'a b'}]}} | contentSelection.properties[0].alias | cannot be an alias
            {'contentSelection': {'relations': ['sold-inn']}}               | contentSelection.relations[0].relationId | did you mean `sold-in`?
            {'contentSelection': {'relations': [{'relationId': 'sold-in', 'properties': ['brand']}]}} | contentSelection.relations[0].properties[0].cardPropertyId | `store` has no property `brand`
            {'contentSelection': {'includeSegmentIds': ['running', 'runing']}} | contentSelection.includeSegmentIds[1] | did you mean `running`?
            {'contentSelection': {'excludeSegmentIds': ['spring']}}         | contentSelection.excludeSegmentIds[0] | queue_endpoint_segment_change with segmentId `spring` and operation Exclude
            {'contentSelection': {'filters': [{'property': 'x'}]}}          | contentSelection.filters[0].property | no property `x`
            {'facets': ['brnd']}                                            | facets[0].propertyId | did you mean `brand`?
            {'facets': ['brand', 'brand']}                                  | facets[1].propertyId | two facets
            {'facets': [{'propertyId': 'brand', 'size': 0}]}                | facets[0].size       | at least one
            """)
    void saysWhatWouldBeRefused(String given, String path, String words) {
        refuses(draft(inProduct(given)), path, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'contentSelection': {'includeSegmentIds': ['old']}}                                    | is Archived
            {'contentSelection': {'includeSegmentIds': ['running'], 'excludeSegmentIds': ['running']}} | both included and excluded
            {'contentSelection': {'properties': ['title']}, 'facets': ['brand']}                    | does not go out
            {'facets': [{'propertyId': 'brand', 'size': 51}]}                                       | slow
            {'contentSelection': {'relations': [{'relationId': 'sold-in', 'properties': [{'cardPropertyId': 'city', 'alias': 'town'}]}]}} | have no alias
            """)
    void saysWhatAPersonShouldKnow(String given, String words) {
        warns(draft(inProduct(given)), words);
    }

    @Test
    void refusesACardDefinitionThatIsNotActive() {
        Seen draftOne = there("{'id': 'campaign', 'status': 'Draft', 'properties': []}");

        refuses(
                new EndpointDraft(CONFIGURATION, draftOne, Map.of(), SEGMENTS)
                        .of(given("{'contentSelection': {'cardDefinitionId': 'campaign'}}")),
                "contentSelection.cardDefinitionId",
                "call activate_card_definition first");
    }

    @Test
    void keepsASelectionAsItIsWhereItCannotBeChecked() {
        Draft draft = new EndpointDraft(
                        new Configuration(new Seen.Unknown("No grant.")),
                        new Seen.Unknown("Hidden."),
                        Map.of(),
                        Seen.All.NONE)
                .of(given("""
                        {'apiVersionId': 'v', 'id': 'p', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'product',
                          'includeSegmentIds': ['x'], 'filters': [{'property': 'B'}]}}"""));

        submits("""
                {'apiVersionId': 'v', 'id': 'p', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'product',
                  'includeSegmentIds': ['x'], 'filters': [{'property': 'B'}]}}""", draft);
        warns(draft, "No grant.");
        warns(draft, "Hidden.");
    }

    @Test
    void showsSamplesUnderTheNamesThatGoOut() {
        assertEquals(
                Case.json("{'matchCount': 12, 'sampleResults': [{'id': 'p-1', 'name': 'A'}]}"),
                Preview.of(Case.json("""
                                {'totalCount': 12, 'items': [{'id': 'p-1', 'properties': {'title': 'A', 'secret': 'B'}}]}"""), Map.of("title", "name")));
    }

    private static String inProduct(String given) {
        return given.contains("contentSelection")
                ? given.replace("'contentSelection': {", "'contentSelection': {'cardDefinitionId': 'product', ")
                : given.replaceFirst("\\{", "{'contentSelection': {'cardDefinitionId': 'product'}, ");
    }

    private static Draft draft(String given) {
        return new EndpointDraft(CONFIGURATION, PRODUCT, TARGETS, SEGMENTS).of(given(given));
    }
}
