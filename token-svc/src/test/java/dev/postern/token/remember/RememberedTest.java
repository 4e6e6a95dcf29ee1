package dev.postern.token.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.token.key.Peppers;
import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import dev.postern.token.world.ServiceTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

@ServiceTest
class RememberedTest {
    private static final Token TOKEN = Token.random(TokenKind.CONNECTOR, new SecureRandom());
    private static final Token OTHER = Token.random(TokenKind.CONNECTOR, new SecureRandom());

    @Inject
    Peppers peppers;

    /** Look-ups that were begun and not yet done: a test decides when they are. */
    private final Deque<Runnable> begun = new ArrayDeque<>();

    private Duration time = Duration.ZERO;
    private Optional<String> stored = Optional.of("first");
    private boolean down;
    private int reads;

    @Test
    void asksTheStoreOnceForManyCalls() {
        Remembered<String> remembered = remembered();
        var one = remembered.find(TOKEN);
        var other = remembered.find(TOKEN);
        finish();
        assertEquals(Optional.of("first"), one.join());
        assertEquals(Optional.of("first"), other.join());
        assertEquals(1, reads);
    }

    @Test
    void seesWithinSecondsWhatAnotherReplicaChanged() {
        Remembered<String> remembered = remembered();
        found(remembered);
        stored = Optional.of("second");
        time = time.plusMillis(2900);
        assertEquals(Optional.of("first"), found(remembered));
        time = time.plusMillis(200);
        assertEquals(Optional.of("second"), found(remembered));
    }

    @Test
    void seesAtOnceWhatWasForgottenHere() {
        Remembered<String> remembered = remembered();
        found(remembered);
        stored = Optional.empty();
        remembered.forget("first"::equals);
        assertEquals(Optional.empty(), found(remembered));
    }

    @Test
    void doesNotRememberALookUpThatAChangeOvertook() {
        Remembered<String> remembered = remembered();
        var _ = remembered.find(TOKEN);
        remembered.forget("first"::equals);
        finish();
        stored = Optional.of("second");
        assertEquals(Optional.of("second"), found(remembered));
    }

    @Test
    void remembersThatATokenIsUnknown() {
        stored = Optional.empty();
        Remembered<String> remembered = remembered();
        found(remembered);
        assertEquals(Optional.empty(), found(remembered));
        assertEquals(1, reads);
    }

    @Test
    void goesOnForAWhileWithoutTheStore() {
        Remembered<String> remembered = remembered();
        found(remembered);
        down = true;
        time = time.plusSeconds(59);
        assertEquals(Optional.of("first"), found(remembered));
        time = time.plusSeconds(4);
        assertThrows(CompletionException.class, () -> found(remembered));
    }

    @Test
    void doesNotWaitLongForAStoreThatHangs() {
        Remembered<String> remembered = remembered();
        found(remembered);
        time = time.plusSeconds(4);
        assertEquals(Optional.of("first"), remembered.find(TOKEN).join());
        assertEquals(1, begun.size());
    }

    @Test
    void admitsNothingForgottenWhileTheStoreIsDown() {
        Remembered<String> remembered = remembered();
        found(remembered);
        remembered.forget("first"::equals);
        down = true;
        assertThrows(CompletionException.class, () -> found(remembered));
    }

    @Test
    void beginsNoMoreLookUpsThanItMay() {
        Remembered<String> remembered = remembered();
        var _ = remembered.find(TOKEN);
        CompletableFuture<Optional<String>> second = remembered.find(OTHER);
        assertInstanceOf(TooBusy.class, second.exceptionNow());
        finish();
        var _ = remembered.find(OTHER);
        assertEquals(1, begun.size());
    }

    private Optional<String> found(Remembered<String> remembered) {
        var lookup = remembered.find(TOKEN);
        finish();
        return lookup.join();
    }

    private void finish() {
        while (!begun.isEmpty()) {
            begun.remove().run();
        }
    }

    private Remembered<String> remembered() {
        RememberConfig config = new RememberConfig() {
            @Override
            public Duration freshFor() {
                return Duration.ofSeconds(3);
            }

            @Override
            public Duration goodFor() {
                return Duration.ofSeconds(60);
            }

            @Override
            public Duration waitFor() {
                return Duration.ofMillis(50);
            }

            @Override
            public int atMost() {
                return 100;
            }

            @Override
            public int lookups() {
                return 1;
            }
        };
        return new Remembered<>(config, () -> time.toNanos(), peppers, this::read, begun::add);
    }

    private Optional<String> read(Token token) {
        if (down) {
            throw new IllegalStateException("the store is down");
        }
        reads++;
        return stored;
    }
}
