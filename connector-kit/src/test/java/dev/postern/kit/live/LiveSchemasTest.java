package dev.postern.kit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.AccountId;
import dev.postern.contract.Allowance;
import dev.postern.contract.ConnectorId;
import dev.postern.contract.Exposure;
import dev.postern.contract.Pass;
import dev.postern.contract.Secret;
import dev.postern.kit.account.Caller;
import dev.postern.kit.live.LiveSchemas.Known;
import dev.postern.kit.record.SomeRecords;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How long a list of tools may be kept by who has got it. */
class LiveSchemasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LIVE = """
            live:
              parts: {tool: list_all_acme_things, id: /id, title: /name, key: /key}
            """;
    private static final Caller CALLER = new Caller(
            new Pass(
                    new ConnectorId(UUID.randomUUID()),
                    "t",
                    new AccountId(UUID.randomUUID()),
                    1,
                    "acme",
                    Allowance.EVERYTHING,
                    Exposure.ALL),
            Secret.of("x"),
            Instant.MAX);

    private final HandClock clock = new HandClock();
    private CompletableFuture<LiveSchema> load = new CompletableFuture<>();
    private final LiveSchemas schemas = new LiveSchemas(
            caller -> Uni.createFrom().completionStage(() -> load),
            SomeRecords.vendor(SomeRecords.VENDOR + LIVE, "things/list.yaml", SomeRecords.LIST),
            clock);

    @Test
    void maySayNothingOfALoadThatIsUnderWay() {
        assertEquals(new Known(LiveSchema.NONE, Duration.ZERO), list());
    }

    @Test
    void stayForTenMinutesFromTheirLoad() {
        load.complete(SomeFields.twoItems());
        list();

        clock.now = clock.now.plusSeconds(240);

        assertEquals(new Known(SomeFields.twoItems(), Duration.ofMinutes(6)), list());
    }

    @Test
    void areFreshWhenTheListHasWaitedForThem() {
        CompletableFuture<Known> list = schemas.forList(CALLER).subscribeAsCompletionStage();

        load.complete(SomeFields.twoItems());

        assertEquals(new Known(SomeFields.twoItems(), Duration.ofMinutes(10)), list.join());
    }

    @Test
    void mayNotBeKeptWhileTheyAreLoadedAgain() {
        load.complete(SomeFields.twoItems());
        list();
        load = new CompletableFuture<>();

        clock.now = clock.now.plusSeconds(600);

        assertEquals(new Known(SomeFields.twoItems(), Duration.ZERO), list());
    }

    @Test
    void areAskedForAgainAMinuteAfterALoadThatFailed() {
        load.completeExceptionally(new IllegalStateException("the vendor is down"));
        assertEquals(new Known(LiveSchema.NONE, Duration.ofMinutes(1)), list());
        load = CompletableFuture.completedFuture(SomeFields.twoItems());

        clock.now = clock.now.plusSeconds(60);

        assertEquals(new Known(SomeFields.twoItems(), Duration.ofMinutes(10)), list());
    }

    @Test
    void leaveAVendorAloneForAMinuteAfterALoadThatFailed() {
        load.completeExceptionally(new IllegalStateException("the vendor is down"));
        list();
        load = CompletableFuture.completedFuture(SomeFields.twoItems());

        clock.now = clock.now.plusSeconds(59);

        assertEquals(new Known(LiveSchema.NONE, Duration.ofSeconds(1)), list());
    }

    private Known list() {
        return schemas.forList(CALLER).await().atMost(PATIENCE);
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
