package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;

/** The older host for data, and the older import on the public API's host. */
class LegacyIngestTest extends OcctooTest {
    private static final String IMPORT = "/ingest-host/import/products";

    private static Client provider(OcctooKey key) {
        JsonNode result = provide(key.clientId(), key.clientSecret()).body().path("result");
        return Client.of(URL, result.path("accessToken").asText());
    }

    private static Answer provide(String id, String secret) {
        return STRANGER.post("/ingest-host/dataProviders/tokens", "{'id':'" + id + "','secret':'" + secret + "'}");
    }

    private static JsonNode entry(String id) {
        return CONTOSO.get(PRODUCTS + "/entries/" + id).body();
    }

    @Test
    void givesADataProviderATokenForThisHostOnly() {
        Client provider = provider(OcctooKey.CONTOSO);

        Answer elsewhere = provider.get("/v1/sources");

        assertEquals(401, elsewhere.status());
        assertEquals(
                202, provider.post(IMPORT, "{'entities':[{'key':'old-1'}]}").status());
        assertEquals(
                401,
                signedIn(form(OcctooKey.CONTOSO, OcctooKey.CONTOSO.tenantId()))
                        .post(IMPORT, "{'entities':[{'key':'old-1'}]}")
                        .status());
    }

    @Test
    void refusesADataProviderInItsOwnEnvelope() {
        Answer refused = provide("occtoo-contoso-client", "wrong");

        assertEquals(401, refused.status());
        assertTrue(refused.body().path("result").isNull());
        assertEquals(32, refused.body().path("requestId").asText().length());
        assertTrue(refused.body().path("errors").path(0).has("message"));
    }

    @Test
    void isSeenInTheJournalWithoutTheSecret() {
        provide(OcctooKey.CONTOSO.clientId(), OcctooKey.CONTOSO.clientSecret());

        String seen = SANDBOX.journal().sightings().getLast().toString();

        assertTrue(seen.contains(OcctooKey.CONTOSO.clientId()), seen);
        assertFalse(seen.contains(OcctooKey.CONTOSO.clientSecret()), seen);
    }

    @Test
    void storesTextsThatAreReadInTheTypesOfTheirProperties() {
        Answer answer = provider(OcctooKey.CONTOSO)
                .post(
                        IMPORT,
                        "{'Entities':[{'Key':'old-1','Properties':[{'Id':'Price','Value':'12.5'},"
                                + "{'Id':'sizes','Value':'40,41'},{'Id':'Fabric','Value':'Wool'},"
                                + "{'Id':'title','Value':'Stol','Language':'sv'}]}]}");
        advance(1);

        assertEquals(36, answer.body().path("id").asText().length());
        assertEquals(12.5, value(entry("old-1"), "price").asDouble());
        assertEquals("[\"40\",\"41\"]", value(entry("old-1"), "sizes").toString());
        assertEquals("Stol", value(entry("old-1"), "title").asText());
        assertEquals(
                "Text",
                CONTOSO.get(PRODUCTS + "/properties/fabric").body().path("type").asText());
    }

    @Test
    void deletesWithinABatch() {
        provider(OcctooKey.CONTOSO).post(IMPORT, "{'entities':[{'key':'product-0001','delete':true}]}");
        advance(1);

        assertEquals(404, CONTOSO.get(PRODUCTS + "/entries/product-0001").status());
    }

    @Test
    void refusesABatchWholeAndNamesWhatIsWrong() {
        Answer refused = provider(OcctooKey.CONTOSO)
                .post(
                        IMPORT,
                        "{'entities':[{'key':'fine'},{'key':'@2'},"
                                + "{'key':'c','properties':[{'id':'a b','value':'x'},{'id':'n','value':7}]}]}");
        advance(1);

        JsonNode errors = refused.body().path("errors");
        assertEquals(400, refused.status());
        assertEquals(3, errors.size());
        assertEquals(
                "entities", errors.path(0).path("details").path("propertyName").asText());
        assertTrue(errors.path(0).path("details").path("message").asText().endsWith("Not so: @2"));
        assertEquals(404, CONTOSO.get(PRODUCTS + "/entries/fine").status());
    }

    @Test
    void tellsASourceThatIsNotThereFromOneThatIsNotOpenInNoWay() {
        Client stores = provider(OcctooKey.CONTOSO_STORES);
        String batch = "{'entities':[{'key':'a'}]}";

        assertEquals(403, stores.post(IMPORT, batch).status());
        assertEquals(403, stores.post("/ingest-host/import/nothing", batch).status());
        assertEquals(202, stores.post("/ingest-host/import/stores", batch).status());
        assertEquals(403, provider(OcctooKey.CONTOSO_READER).post(IMPORT, batch).status());
        assertEquals(
                409,
                provider(OcctooKey.CONTOSO)
                        .post("/ingest-host/import/legacy-catalogue", batch)
                        .status());
    }

    @Test
    void takesTheSameBatchesOnThePublicApisHost() {
        Answer answer = CONTOSO.post("/datasources/products/import", "{'entities':[{'key':'old-2','properties':[]}]}");
        Answer refused = CONTOSO.post("/datasources/products/import", "{'entities':[{'key':'@2'}]}");

        assertEquals(202, answer.status());
        assertEquals(400, refused.status());
        assertTrue(error(refused, "entities").endsWith("Not so: @2"));
    }
}
