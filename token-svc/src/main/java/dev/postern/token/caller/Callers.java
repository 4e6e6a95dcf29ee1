package dev.postern.token.caller;

import dev.postern.token.key.Token;
import dev.postern.token.remember.MakeRemembered;
import dev.postern.token.remember.Remembered;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Which API tokens are good, without asking the database each time. */
@Singleton
public final class Callers {
    private final Remembered<ApiToken> remembered;
    private final Clock clock;

    @Inject
    Callers(MakeRemembered make, ApiTokens tokens, Clock clock) {
        this.remembered = make.of(tokens::find);
        this.clock = clock;
    }

    /** The token, when it is known and good at this moment. */
    public CompletableFuture<Optional<ApiToken>> find(Token token) {
        return remembered.find(token).thenApply(found -> found.filter(known -> known.isGood(clock.instant())));
    }
}
