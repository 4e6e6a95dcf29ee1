package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static long tokens(Occtoo occtoo) {
        return occtoo.seen("POST", "/auth/oauth2/token");
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
