package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static dev.postern.occtoo.draft.Case.misses;
import static dev.postern.occtoo.draft.Case.refuses;
import static dev.postern.occtoo.draft.Case.submits;
import static dev.postern.occtoo.draft.Case.there;
import static dev.postern.occtoo.draft.Case.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ApiVersionDraftTest {
    private static final Seen WEBSHOP = there("""
            {'id': 'webshop', 'apiVersions': [{'id': 'webshop-v1', 'version': 'v1', 'state': 'Published'},
              {'id': 'webshop-v9', 'version': 'v9', 'state': 'Published'},
              {'id': 'webshop-beta', 'version': 'beta', 'state': 'New'}]}""");

    @Test
    void proposesTheNextVersion() {
        Draft draft = draft(WEBSHOP, "{'destinationId': 'webshop', 'copyFromApiVersionId': 'webshop-v9'}");

        submits("{'destinationId': 'webshop', 'version': 'v10', 'copyFromApiVersionId': 'webshop-v9'}", draft);
        warns(draft, "`v10` is the next one");
        assertEquals("draft_endpoint", draft.then().getFirst().tool());
    }

    @Test
    void beginsWithTheFirst() {
        submits(
                "{'destinationId': 'new', 'version': 'v1'}",
                draft(there("{'id': 'new', 'apiVersions': []}"), "{'destinationId': 'new'}"));
    }

    @Test
    void saysWhatWouldBeRefused() {
        refuses(draft(WEBSHOP, "{'version': 'v1'}"), "version", "has the version `v1` already, which is Published");
        refuses(draft(WEBSHOP, "{'version': 'v 1.0'}"), "version", "cannot be a version");
        refuses(
                draft(WEBSHOP, "{'copyFromApiVersionId': 'v1'}"),
                "copyFromApiVersionId",
                "It has v1 (id webshop-v1, Published)");
        refuses(draft(new Seen.Absent(), "{'destinationId': 'none'}"), "destinationId", "no destination `none`");
        misses(draft(new Seen.Absent(), "{'destinationId': 'none'}"), "version");
    }

    @Test
    void warnsWhereThreeArePublished() {
        Seen full = there("""
                {'apiVersions': [{'state': 'Published'}, {'state': 'Published'}, {'state': 'Published'}]}""");

        warns(draft(full, "{'destinationId': 'x'}"), "must be Stopped");
        assertEquals(
                1,
                draft(WEBSHOP, "{'destinationId': 'x'}").findings().warnings().size());
    }

    @Test
    void saysWhatWasNotChecked() {
        Draft draft = draft(new Seen.Unknown("No grant."), "{'destinationId': 'webshop', 'version': 'v2'}");

        submits("{'destinationId': 'webshop', 'version': 'v2'}", draft);
        warns(draft, "No grant.");
    }

    private static Draft draft(Seen destination, String given) {
        return new ApiVersionDraft(destination).of(given(given));
    }
}
