package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.wire.Fault;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has an account is signed in once, and again only when the vendor says so. */
@ExtendWith(Standing.class)
class CaspioSignInStory {
    private static final Map<String, Object> DIRECTORIES = Map.of();

    @Test
    void signsInOnceForManyAtOnceAndKeepsTheToken(House house) {
        String account = Caspio.account(house);
        house.sandbox().journal().clear();
        List<Agent> agents = new ArrayList<>();
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                agents.add(Caspio.agent(house, account));
            }
            List<CompletableFuture<Void>> calls = agents.stream()
                    .map(agent -> CompletableFuture.runAsync(
                            () -> agent.call("list_all_caspio_directories", DIRECTORIES), atOnce))
                    .toList();
            calls.forEach(CompletableFuture::join);
            agents.forEach(agent -> agent.call("list_all_caspio_directories", DIRECTORIES));

            assertEquals(12, Caspio.seen(house, "GET", "/directories"));
            assertEquals(1, signIns(house));
        } finally {
            agents.forEach(Agent::close);
        }
    }

    @Test
    void signsInOnceMoreWhenTheVendorRefusesTheToken(House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.tools();
            agent.call("list_all_caspio_directories", DIRECTORIES);
            house.sandbox().faults().add(Fault.unauthorized().on("GET", "/directories"));

            agent.call("list_all_caspio_directories", DIRECTORIES);

            assertEquals(2, signIns(house));
            assertEquals(3, Caspio.seen(house, "GET", "/directories"));
        }
    }

    /** The vendor's clock is a day ahead of ours: its token has ended, and ours has not noticed. */
    @Test
    void goesOnAfterTheTokensLife(House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.tools();
            agent.call("list_all_caspio_directories", DIRECTORIES);
            house.sandbox().advance(Duration.ofHours(25));

            agent.call("list_all_caspio_directories", DIRECTORIES);

            assertEquals(2, signIns(house));
        }
    }

    @Test
    void tellsThatThePersonIsNeededWhenANewTokenIsRefusedToo(House house) {
        String account = Caspio.account(house);
        try (Agent agent = Caspio.agent(house, account)) {
            // What an account's tables are is asked for in the background, and would sign in for itself.
            agent.tools();
            house.sandbox()
                    .faults()
                    .add(Fault.unauthorized().on("GET", "/directories").times(2));

            McpSchema.CallToolResult refusal = agent.refused("list_all_caspio_directories", DIRECTORIES);

            assertEquals("account_needs_reauth", refusal.meta().get("code"), Agent.text(refusal));
            assertEquals(2, signIns(house));
            Office office = new Office(house);
            Eventually.become("needs_reauth", () -> office.status(account));
        }
    }

    private static long signIns(House house) {
        return Caspio.seen(house, "POST", "/oauth/token");
    }
}
