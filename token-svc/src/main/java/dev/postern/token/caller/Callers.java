package dev.postern.token.caller;

import dev.postern.token.key.Token;
import dev.postern.token.remember.MakeRemembered;
import dev.postern.token.remember.Remembered;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What API tokens stand for, without asking the database each time. */
@Singleton
public class Callers {
    private final Remembered<ApiToken> remembered;
    private final LastUses lastUses;
    private final Clock clock;

    @Inject
    Callers(MakeRemembered make, ApiTokens tokens, LastUses lastUses, Clock clock) {
        this.remembered = make.of(tokens::find);
        this.lastUses = lastUses;
        this.clock = clock;
    }

    /** The token, whether or not it is still good. */
    public CompletableFuture<Optional<ApiToken>> known(Token token) {
        return remembered.find(token).thenApply(found -> {
            found.filter(known -> known.isGood(clock.instant())).ifPresent(lastUses::note);
            return found;
        });
    }

    /** The token, when it is good at this moment. */
    CompletableFuture<Optional<ApiToken>> good(Token token) {
        return known(token).thenApply(found -> found.filter(known -> known.isGood(clock.instant())));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApiTokenRevoked revoked) {
        remembered.forget(known -> known.id().equals(revoked.token()));
    }
}
