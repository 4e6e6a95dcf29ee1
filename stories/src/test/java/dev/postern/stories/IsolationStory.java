package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.stories.Crowd.Tenant;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tenants on two pods, with different fields and different data; all their clients count from one. */
@ExtendWith(Standing.class)
class IsolationStory {
    private static final int CLIENTS = 64;
    /** Enough to fail on what is mixed up often; {@code ./dev ci} makes 500. */
    private static final int CALLS = Integer.getInteger("isolation.calls", 20);

    private static final int TRIES = 20;

    @Test
    void keepsTwoTenantsApart(House house) throws InterruptedException, ExecutionException {
        Office office = new Office(house);
        Pods pods = Pods.ofOctapipe(house);
        house.sandbox().limit(1_000_000);
        URI acme = office.connector(office.account(DemoAccount.ACME)).url();
        URI globex = onAnotherPod(office, pods, pods.servedBy(() -> Crowd.ask(acme)));
        pods.reset();

        int answered = Crowd.call(
                CLIENTS,
                CALLS,
                new Tenant(acme, "cf_contract_value", "cf_inspected_on"),
                new Tenant(globex, "cf_inspected_on", "cf_contract_value"));

        assertEquals(CLIENTS * CALLS, answered);
        assertTrue(pods.calls().stream().allMatch(calls -> calls > 0), "a pod had nothing to do: " + pods.calls());
    }

    /** An account stays on the pod that ranks first for it; about every second one's is the other. */
    private static URI onAnotherPod(Office office, Pods pods, int pod) {
        for (int i = 0; i < TRIES; i++) {
            URI url = office.connector(office.account(DemoAccount.GLOBEX)).url();
            if (pods.servedBy(() -> Crowd.ask(url)) != pod) {
                return url;
            }
        }
        throw new AssertionError("%d accounts are all on the same pod".formatted(TRIES));
    }
}
