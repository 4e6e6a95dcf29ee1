package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caspio says "too many" with a 429, and was seen to say it with a 400. Both mean: wait. */
@ExtendWith(Standing.class)
class CaspioLimitStory {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsHowLongToWaitAndDoesNotAskAgain(boolean asBadRequest, House house) {
        house.sandbox().vary("caspio", "throttling-as-400", asBadRequest);
        try (Agent agent = Caspio.agent(house)) {
            quiet(agent);
            house.sandbox().limit("caspio", 1, Duration.ofMinutes(5));
            agent.call("list_all_caspio_directories", Map.of());
            house.sandbox().journal().clear();

            McpSchema.CallToolResult refusal = agent.refused("list_all_caspio_directories", Map.of());

            assertEquals("vendor_throttled", refusal.meta().get("code"), Agent.text(refusal));
            assertEquals("1", refusal.meta().get("ratelimit-limit"));
            assertEquals("0", refusal.meta().get("ratelimit-remaining"));
            assertTrue(refusal.meta().containsKey("retry-after"), refusal.meta().toString());
            assertTrue(Agent.text(refusal).matches("(?s).*wait \\d+ seconds.*"), Agent.text(refusal));
            assertEquals(1, house.sandbox().journal().sightings().size());
        }
    }

    /** A sign-in counts as a request too; to be told to wait says nothing about the credential. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void doesNotAskForANewCredentialBecauseOfALimit(boolean asBadRequest, House house) {
        house.sandbox().vary("caspio", "throttling-as-400", asBadRequest);
        String account = Caspio.account(house);
        try (Agent first = Caspio.agent(house)) {
            quiet(first);
            house.sandbox().limit("caspio", 1, Duration.ofMinutes(5));
            first.call("list_all_caspio_directories", Map.of());
        }
        try (Agent agent = Caspio.agent(house, account)) {
            McpSchema.CallToolResult refusal = agent.refused("list_all_caspio_directories", Map.of());

            assertEquals("vendor_throttled", refusal.meta().get("code"), Agent.text(refusal));
            assertEquals("active", new Office(house).status(account));
            assertFalse(Agent.text(refusal).contains("connected again"), Agent.text(refusal));
        }
    }

    /** Until the account's tables are read, which a client's first look at the tools begins. */
    private static void quiet(Agent agent) {
        agent.tools();
    }
}
