package dev.postern.kit.send;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.AccountId;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OutagesTest {
    private static final URI HOST = URI.create("https://api.example.com/v1");
    private static final Refusal UNCONNECTED =
            Refusal.of(Fault.VENDOR_UNREACHABLE, "no connection").with(Refusal.SENT, false);
    private static final Refusal BROKEN = Refusal.of(Fault.VENDOR_UNREACHABLE, "the connection broke");

    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Outages outages = new Outages(() -> Duration.ofSeconds(5), clock);
    private final List<String> sent = new ArrayList<>();

    @Test
    void leavesAHostAloneThatSeveralAccountsCannotConnectTo() {
        fail(HOST, UNCONNECTED, 3);

        assertEquals("resting", ask(HOST, account()));
        assertEquals(List.of(), sent);
    }

    @Test
    void takesOneAccountsTroubleForItsOwn() {
        AccountId one = account();
        for (int i = 0; i < 20; i++) {
            fail(HOST, one, UNCONNECTED);
        }

        assertEquals("answer", ask(HOST, account()));
    }

    @Test
    void doesNotCountWhatWasConnected() {
        fail(HOST, BROKEN, 20);

        assertEquals("answer", ask(HOST, account()));
    }

    @Test
    void leavesOtherHostsAndPortsAsTheyAre() {
        fail(HOST, UNCONNECTED, 3);

        assertEquals("answer", ask(URI.create("https://eu.example.com/v1"), account()));
        assertEquals("answer", ask(URI.create("https://api.example.com:8443/v1"), account()));
    }

    @Test
    void letsOneTryAfterThePauseAndAllOnceThatWorks() {
        fail(HOST, UNCONNECTED, 3);
        now = now.plusSeconds(5);
        fail(HOST, account(), UNCONNECTED);
        assertEquals("resting", ask(HOST, account()));

        now = now.plusSeconds(5);

        assertEquals("answer", ask(HOST, account()));
        assertEquals("answer", ask(HOST, account()));
    }

    @Test
    void doesNotAddUpFailuresThatAreFarApart() {
        fail(HOST, UNCONNECTED, 2);
        now = now.plus(Duration.ofMinutes(2));
        fail(HOST, UNCONNECTED, 1);

        assertEquals("answer", ask(HOST, account()));
    }

    @Test
    void startsAnewAfterAnAnswer() {
        fail(HOST, UNCONNECTED, 2);
        ask(HOST, account());
        fail(HOST, UNCONNECTED, 2);

        assertEquals("answer", ask(HOST, account()));
    }

    private void fail(URI host, Refusal refusal, int accounts) {
        for (int i = 0; i < accounts; i++) {
            fail(host, account(), refusal);
        }
    }

    private void fail(URI host, AccountId account, Refusal refusal) {
        outages.guard(account, host, () -> Uni.createFrom().<String>failure(refusal.asException()))
                .subscribeAsCompletionStage()
                .exceptionally(failed -> "failed")
                .join();
    }

    private String ask(URI host, AccountId account) {
        try {
            return outages.guard(
                            account,
                            host,
                            () -> Uni.createFrom().item(() -> {
                                sent.add(host.toString());
                                return "answer";
                            }))
                    .subscribeAsCompletionStage()
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused
                    && Long.valueOf(5).equals(refused.refusal().facts().get("retry_after"))) {
                return "resting";
            }
            throw e;
        }
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
