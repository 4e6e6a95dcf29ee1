package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest extends OcctooTest {
    private static final String ALL = "/v1/applications";
    private static final String NEW =
            "{'name':'Catalog reader','tags':['web'],'scopeKeys':['read:sources'],'resourceSelectors':['source:stores']}";

    private static String form(Answer created) {
        return "grant_type=client_credentials&client_id="
                + created.body().path("application").path("clientId").asText() + "&client_secret="
                + created.body().path("clientSecret").asText() + "&audience=" + OcctooKey.CONTOSO.tenantId();
    }

    @Test
    void tellsASecretOnceWithWhichTheApplicationSignsIn() {
        Answer created = CONTOSO.post(ALL, NEW);

        assertEquals(201, created.status());
        assertEquals(List.of("stores"), ids(signedIn(form(created)).get("/v1/sources")));
        assertEquals(403, signedIn(form(created)).get("/v1/managed-tags").status());
        assertFalse(CONTOSO.get(ALL).raw().body().contains("Secret"));
        assertFalse(CONTOSO.get(ALL)
                .raw()
                .body()
                .contains(created.body().path("clientSecret").asText()));
    }

    @Test
    void replacesAllSettingsUnderTheEtagThatWasRead() {
        ObjectNode application = (ObjectNode) CONTOSO.post(ALL, NEW).body().path("application");
        String path = ALL + "/" + application.path("id").asText();

        Answer replaced = CONTOSO.put(path, "{'name':'Reader','etag':1,'scopeKeys':['read:cards']}");
        Answer stale = CONTOSO.put(path, "{'name':'Late','etag':1}");

        assertEquals(2, replaced.body().path("etag").asInt());
        assertEquals("[]", replaced.body().path("resourceSelectors").toString());
        assertEquals(409, stale.status());
        assertEquals("Reader", CONTOSO.get(path).body().path("name").asText());
        assertEquals(400, CONTOSO.put(path, "{'name':'x'}").status());
    }

    @Test
    void deletesAnApplicationWithItsCredentials() {
        Answer created = CONTOSO.post(ALL, NEW);
        String path = ALL + "/" + created.body().path("application").path("id").asText();

        assertEquals(204, CONTOSO.delete(path).status());
        assertEquals(401, token(form(created)).statusCode());
        assertEquals(204, CONTOSO.delete(path).status());
        assertEquals(404, CONTOSO.get(path).status());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"scopeKeys,read:everything", "resourceSelectors,source:nothing", "apiSelectors,destination:webshop"
            })
    void grantsOnlyWhatIsInTheAccessCatalog(String field, String grant) {
        Answer refused = CONTOSO.post(ALL, "{'name':'x','" + field + "':['" + grant + "']}");

        assertEquals(400, refused.status());
        assertTrue(error(refused, field + "[0]").contains(grant));
    }

    @Test
    void listsByNameAndTags() {
        CONTOSO.post(ALL, NEW);

        assertEquals(
                List.of("Catalog reader"),
                all(CONTOSO.get(ALL + "?name=READER&tags=web").body().path("items"), "name"));
        assertEquals(List.of(), ids(CONTOSO.get(ALL + "?tags=web&tags=shop")));
        assertEquals(
                List.of("onboarding", "reports", "stores"),
                all(CONTOSO.get(ALL + "?createdTo=2026-03-01T00:00:00Z").body().path("items"), "name"));
    }

    @Test
    void drawsWhatCanBeGranted() {
        JsonNode nodes = CONTOSO.get(ALL + "/access-catalog").body();

        assertTrue(all(nodes, "key").containsAll(List.of("read:sources", "sources", "destinations")));
        assertTrue(nodes.findValuesAsText("key").containsAll(List.of("source:products", "destination:partner-feed")));
        assertTrue(nodes.findValuesAsText("audience").contains("partner-feed-v1"));
        assertEquals(403, READER.get(ALL).status());
    }
}
