package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.wire.Fault;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When the vendor has had enough, or does not know the account any more. */
@ExtendWith(Standing.class)
class LimitsStory {
    @Test
    void tellsHowLongToWaitAndAsksTheVendorOnce(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        try (Agent agent =
                Agent.connect(office.connector(office.account(DemoAccount.ACME)).url())) {
            agent.call("list_all_octapipe_users", Map.of());
            house.sandbox().limit(1);
            agent.call("list_all_octapipe_tasks", Map.of());
            house.sandbox().journal().clear();

            McpSchema.CallToolResult refusal = agent.refused("list_all_octapipe_tasks", Map.of());

            assertEquals(1, octapipe.seen("GET /tasks"));
            assertTrue(Agent.text(refusal).matches("(?s).*wait [0-9]+ seconds.*"), Agent.text(refusal));
            assertEquals(429, refusal.meta().get("status"));
            assertNotNull(refusal.meta().get("retry_after"), refusal.meta().toString());
            assertEquals("0", refusal.meta().get("ratelimit-remaining"));
        }
    }

    @Test
    void signsInOnceMoreWhenATokenHasExpired(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        try (Agent agent =
                Agent.connect(office.connector(office.account(DemoAccount.ACME)).url())) {
            agent.call("list_all_octapipe_users", Map.of());
            house.sandbox().journal().clear();
            house.sandbox().faults().add(Fault.unauthorized().on("GET", "/users"));

            agent.call("list_all_octapipe_users", Map.of());

            assertEquals(1, octapipe.seen("POST /login"));
            assertEquals(2, octapipe.seen("GET /users"));
        }
    }

    @Test
    void saysThatTheAccountMustBeConnectedAgain(House house) {
        Office office = new Office(house);
        DemoAccount person = DemoAccount.ACME;
        String account = office.account(
                person.domain(),
                Map.of("domain", person.domain(), "email", person.email(), "password", "changed since"),
                person.email());
        try (Agent agent = Agent.connect(office.connector(account).url())) {
            McpSchema.CallToolResult refusal = agent.refused("list_all_octapipe_users", Map.of());

            assertTrue(Agent.text(refusal).contains("must be connected again"), Agent.text(refusal));
            assertEquals("account_needs_reauth", refusal.meta().get("code"));
            Eventually.become("needs_reauth", () -> office.status(account));
        }
    }
}
