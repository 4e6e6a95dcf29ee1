package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static dev.postern.occtoo.draft.Case.misses;
import static dev.postern.occtoo.draft.Case.refuses;
import static dev.postern.occtoo.draft.Case.submits;
import static dev.postern.occtoo.draft.Case.there;
import static dev.postern.occtoo.draft.Case.warns;

import org.junit.jupiter.api.Test;

class DestinationDraftTest {
    private static final Seen NONE = new Seen.Absent();

    @Test
    void writesLanguagesAsUsualAndTakesTheFirstAsDefault() {
        submits("""
                {'id': 'webShop', 'displayName': 'Web shop', 'languages': ['sv-SE', 'en'], 'defaultLanguage': 'sv-SE',
                 'tags': ['public'], 'protected': true}""", draft("""
                {'name': 'Web shop', 'languages': ['SV_se', 'EN', 'en'], 'tags': ['public', 'public'],
                 'protected': true}"""));
        submits(
                "{'id': 'w', 'displayName': 'W', 'languages': ['sv', 'en'], 'defaultLanguage': 'en'}",
                draft("{'id': 'w', 'name': 'W', 'languages': ['sv', 'en'], 'defaultLanguage': 'EN'}"));
    }

    @Test
    void saysWhatIsMissing() {
        misses(draft("{}"), "id", "name", "languages");
    }

    @Test
    void saysWhatWouldBeRefused() {
        Draft draft = new DestinationDraft(there("{'id': 'w'}"))
                .of(given("{'id': 'w', 'languages': ['sv', 'english'], 'defaultLanguage': 'de'}"));

        refuses(draft, "id", "exists already");
        refuses(draft, "languages[1]", "`english` is no language");
        refuses(draft, "defaultLanguage", "must be one of the languages");
    }

    @Test
    void warnsThatAnyoneCanReadWhatIsNotProtected() {
        warns(draft("{'protected': false}"), "Anyone who knows its address");
    }

    @Test
    void saysWhatWasNotChecked() {
        warns(new DestinationDraft(new Seen.Unknown("No grant.")).of(given("{'name': 'W'}")), "No grant.");
    }

    private static Draft draft(String given) {
        return new DestinationDraft(NONE).of(given(given));
    }
}
