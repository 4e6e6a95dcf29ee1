package dev.postern.kit.mcp;

import dev.postern.kit.account.Account;
import dev.postern.kit.account.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What the edge has found out about the request that is being answered. */
final class Current {
    private static final String CALLER = Current.class.getName() + ".caller";
    private static final String ACCOUNT = Current.class.getName() + ".account";
    private static final String ASKED = Current.class.getName() + ".asked";

    private Current() {}

    static void put(RoutingContext rc, Caller caller) {
        rc.put(CALLER, caller);
    }

    static void put(RoutingContext rc, Account account) {
        rc.put(ACCOUNT, account);
    }

    static void put(RoutingContext rc, Asked asked) {
        rc.put(ASKED, asked);
    }

    static Optional<Caller> caller(RoutingContext rc) {
        return Optional.ofNullable(rc.get(CALLER));
    }

    static Optional<Account> account(RoutingContext rc) {
        return Optional.ofNullable(rc.get(ACCOUNT));
    }

    static Optional<Asked> asked(RoutingContext rc) {
        return Optional.ofNullable(rc.get(ASKED));
    }

    /** The request that the extension is asking about. */
    static Optional<RoutingContext> request() {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                container.instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
