package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.occtoo.OcctooKey;
import dev.postern.sandbox.wire.Fault;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An Occtoo account signs in at the host for tokens, once an hour at most, or carries a key. */
@ExtendWith(Standing.class)
class OcctooSignInStory {
    private static final String SEARCH = "search_data_sources";

    private static final String DATA = "search_destination_data";
    private static final Map<String, Object> FEED = destination("partner-feed", "running-products", Map.of());
    private static final String FEED_DATA = "/global/contoso-retail/partner-feed/v1/running-products";

    private static long tokens(Occtoo occtoo) {
        return occtoo.seen("POST", "/auth/oauth2/token");
    }

    private static long feedTokens(Occtoo occtoo) {
        return occtoo.seen("POST", "/destinations-host/destinations/partner-feed/token")
                + occtoo.seen("POST", "/destinations-host/destinations/webshop/token");
    }

    /** The account's own token has the tenant as its audience. */
    private static long versionTokens(House house) {
        return house.sandbox().journal().sightings().stream()
                .filter(seen -> seen.body().matches(".*audience=(webshop|partner-feed)-v1.*"))
                .count();
    }

    private static Map<String, Object> destination(String name, String endpoint, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.putAll(Map.of("destinationId", name, "version", "v1", "endpoint", endpoint, "limit", 5));
        return arguments;
    }

    @Test
    void asksForOneTokenForAllCalls(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        try (Agent agent = contoso.agent()) {
            for (int i = 0; i < 5; i++) {
                agent.call(SEARCH, Map.of());
            }

            assertEquals(1, tokens(contoso));
            assertTrue(house.sandbox().journal().sightings().stream()
                    .anyMatch(seen -> seen.body().contains("audience=" + OcctooKey.CONTOSO.tenantId())));
        }
    }

    @Test
    void asksForAnotherTokenWhenTheFirstHasEnded(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        try (Agent agent = contoso.agent()) {
            agent.call(SEARCH, Map.of());
            house.sandbox().advance(Duration.ofMinutes(61));

            agent.call(SEARCH, Map.of());

            assertEquals(2, tokens(contoso));
        }
    }

    @Test
    void asksForNoTokenWithAKey(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        String account = contoso.account(contoso.withApiKey());
        try (Agent agent = Agent.connect(new Office(house).connector(account).url())) {
            assertFalse(agent.call(SEARCH, Map.of()).path("result").isEmpty());

            assertEquals(0, tokens(contoso));
        }
    }

    @Test
    void keepsTenantsApart(House house) {
        Occtoo fabrikam = new Occtoo(house, OcctooKey.FABRIKAM);
        try (Agent agent = fabrikam.agent();
                Agent other = Occtoo.contoso(house).agent()) {
            assertEquals(1, agent.call(SEARCH, Map.of()).path("result_count").asInt());
            assertEquals(6, other.call(SEARCH, Map.of()).path("result_count").asInt());
        }
    }

    @Test
    void tellsThatThePersonIsNeededForACredentialOfAnotherTenant(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        Map<String, String> mixed = new HashMap<>(contoso.withClient());
        mixed.put("tenant_id", OcctooKey.FABRIKAM.tenantId());
        String account = contoso.account(mixed);
        Office office = new Office(house);
        try (Agent agent = Agent.connect(office.connector(account).url())) {
            McpSchema.CallToolResult refusal = agent.refused(SEARCH, Map.of());

            assertEquals("account_needs_reauth", refusal.meta().get("code"), Agent.text(refusal));
            Eventually.become("needs_reauth", () -> office.status(account));
        }
    }

    @Test
    void asksForNoTokenForAnOpenDestination(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        try (Agent agent = contoso.agent()) {
            JsonNode shop = agent.call(DATA, destination("webshop", "products", Map.of("apiVersionId", "webshop-v1")));

            assertFalse(shop.path("result").isEmpty());
            assertEquals(0, versionTokens(house) + feedTokens(contoso));
        }
    }

    @Test
    void asksForATokenForAProtectedDestinationOnceAnHour(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        try (Agent agent = contoso.agent()) {
            for (int i = 0; i < 3; i++) {
                assertFalse(agent.call(DATA, FEED).path("result").isEmpty());
            }
            assertEquals(1, feedTokens(contoso));
            assertEquals(4, contoso.seen("POST", FEED_DATA));
            house.sandbox().advance(Duration.ofMinutes(61));

            agent.call(DATA, FEED);

            assertEquals(2, feedTokens(contoso));
        }
    }

    @Test
    void asksForATokenForAnApiVersionOnceAnHour(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        Map<String, String> own = new HashMap<>(contoso.withClient());
        own.keySet().removeIf(field -> field.startsWith("destination_"));
        Map<String, Object> version =
                destination("partner-feed", "running-products", Map.of("apiVersionId", "partner-feed-v1"));
        String account = contoso.account(own);
        try (Agent agent = Agent.connect(new Office(house).connector(account).url())) {
            for (int i = 0; i < 3; i++) {
                assertFalse(agent.call(DATA, version).path("result").isEmpty());
            }
            assertEquals(1, versionTokens(house));
            house.sandbox().advance(Duration.ofMinutes(61));

            agent.call(DATA, version);

            assertEquals(2, versionTokens(house));
        }
    }

    @Test
    void sharesNoTokenBetweenTenantsWhoseDestinationsHaveTheSameName(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        try (Agent agent = contoso.agent();
                Agent other = new Occtoo(house, OcctooKey.FABRIKAM).agent()) {
            String ours = agent.call(DATA, FEED).path("result").toString();
            String theirs = other.call(DATA, FEED).path("result").toString();

            assertNotEquals(ours, theirs);
            assertEquals(2, feedTokens(contoso));
        }
    }

    @Test
    void signsInAnewOnceWhenATokenIsRefused(House house) {
        Occtoo contoso = Occtoo.contoso(house);
        try (Agent agent = contoso.agent()) {
            agent.call(SEARCH, Map.of());
            house.sandbox().faults().add(Fault.unauthorized().on("GET", "/v1/sources"));

            agent.call(SEARCH, Map.of());

            assertEquals(2, tokens(contoso));
        }
    }
}
