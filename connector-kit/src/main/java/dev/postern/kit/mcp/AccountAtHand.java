package dev.postern.kit.mcp;

import dev.postern.kit.account.Accounts;
import dev.postern.kit.account.Caller;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The account, where an answer is better for knowing it but not worth a long wait. */
@Singleton
class AccountAtHand {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Accounts accounts;

    AccountAtHand(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Goes on in any case, with {@link Current#account} if it can be had. */
    void then(RoutingContext rc, Caller caller, Runnable next) {
        Context context = rc.vertx().getOrCreateContext();
        Runnable goOn = () -> context.runOnContext(ignored -> next.run());
        accounts.of(caller)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(
                        account -> {
                            Current.put(rc, account);
                            goOn.run();
                        },
                        failure -> goOn.run());
    }
}
