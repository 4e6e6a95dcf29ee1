package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static dev.postern.occtoo.draft.Case.misses;
import static dev.postern.occtoo.draft.Case.refuses;
import static dev.postern.occtoo.draft.Case.submits;
import static dev.postern.occtoo.draft.Case.there;
import static dev.postern.occtoo.draft.Case.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataSourceDraftTest {
    private static final Seen NONE = new Seen.Absent();

    @Test
    void putsRightWhatCanMeanOneThingOnly() {
        Draft draft = draft("""
                {'name': ' Summer shoes ', 'properties': [
                  {'id': 'LaunchDate', 'type': 'datetime', 'delimiter': ','},
                  {'displayName': 'In stock', 'type': 'bool'},
                  {'id': 'sizes', 'displayName': 'Sizes', 'type': 'List'},
                  {'id': 'notes', 'type': 'localized text', 'delimiter': ''},
                  'Weight']}""");

        submits("""
                {'id': 'summerShoes', 'name': 'Summer shoes', 'properties': [
                  {'id': 'launchdate', 'displayName': 'LaunchDate', 'type': 'Timestamp'},
                  {'id': 'instock', 'displayName': 'In stock', 'type': 'Boolean'},
                  {'id': 'sizes', 'displayName': 'Sizes', 'type': 'List', 'delimiter': ','},
                  {'id': 'notes', 'displayName': 'notes', 'type': 'LocalizedText'},
                  {'id': 'weight', 'displayName': 'Weight', 'type': 'Text'}]}""", draft);
        warns(draft, "`properties[0].id` was `LaunchDate`");
        warns(draft, "`properties[0].delimiter` is left out");
        warns(draft, "`properties[4].type` is not given");
        assertEquals(6, draft.findings().warnings().size());
    }

    @Test
    void saysWhatIsMissing() {
        Draft draft = draft("{}");

        misses(draft, "id", "name", "properties");
        assertFalse(draft.isReady());
    }

    @Test
    void saysOfEachMistakeWhereItIs() {
        Draft draft = draft("""
                {'id': '日本', 'name': 'x', 'properties': [
                  {'id': 'a', 'type': 'Text'}, {'id': 'A', 'type': 'Text'}, {'id': 'b', 'type': 'Colour'}]}""");

        refuses(draft, "id", "cannot be an id");
        refuses(draft, "properties[1].id", "occurs twice");
        refuses(draft, "properties[2].type", "Types are Text, LocalizedText");
        assertEquals(3, draft.findings().refused().size());
    }

    @Test
    void refusesAnIdThatIsTaken() {
        Draft draft = new DataSourceDraft(there("{'id': 'shoes', 'name': 'All shoes'}"), Map.of())
                .of(given("{'id': 'shoes', 'name': 'Shoes', 'properties': [{'id': 'a', 'type': 'Text'}]}"));

        refuses(draft, "id", "named All shoes");
    }

    @Test
    void saysWhatWasNotChecked() {
        Draft draft = new DataSourceDraft(new Seen.Unknown("No grant."), Map.of())
                .of(given("{'id': 'shoes', 'name': 'Shoes', 'properties': [{'id': 'a', 'type': 'Text'}]}"));

        warns(draft, "No grant.");
        assertEquals(true, draft.isReady());
    }

    @Test
    void leavesLanguagesAndRelationsToTheUpdateThatFollows() {
        Draft draft = new DataSourceDraft(NONE, Map.of("prices", there("{'id': 'prices'}"))).of(given("""
                {'id': 's', 'name': 'S', 'properties': [{'id': 'a', 'displayName': 'A', 'type': 'Text'}],
                 'languages': ['EN', 'sv-se', 'en', 'klingon'], 'relatedSourceIds': ['prices', 'none']}"""));

        refuses(draft, "languages[3]", "`klingon` is no language");
        refuses(draft, "relatedSourceIds[1]", "no data source `none`");
        assertFalse(draft.arguments().has("languages"));
        assertEquals(
                List.of("update_data_source"),
                draft.then().stream().map(Draft.Next::tool).toList());
        assertEquals(
                Case.json("{'sourceId': 's', 'languages': ['en', 'sv-SE'], 'relatedSourceIds': ['prices', 'none']}"),
                draft.then().getFirst().arguments());
    }

    private static Draft draft(String given) {
        return new DataSourceDraft(NONE, Map.of()).of(given(given));
    }
}
