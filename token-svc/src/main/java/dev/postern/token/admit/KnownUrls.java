package dev.postern.token.admit;

import dev.postern.token.account.AccountChanged;
import dev.postern.token.issue.ConnectorChanged;
import dev.postern.token.issue.KnownConnector;
import dev.postern.token.issue.KnownConnectors;
import dev.postern.token.key.Token;
import dev.postern.token.remember.MakeRemembered;
import dev.postern.token.remember.Remembered;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What connector tokens stand for, without asking the database each time. */
@Singleton
class KnownUrls {
    private final Remembered<KnownConnector> remembered;

    @Inject
    KnownUrls(MakeRemembered make, KnownConnectors connectors) {
        remembered = make.of(connectors::find);
    }

    CompletableFuture<Optional<KnownConnector>> find(Token token) {
        return remembered.find(token);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectorChanged changed) {
        remembered.forget(known -> known.id().equals(changed.connector()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        remembered.forget(known -> known.pass().account().equals(changed.account()));
    }
}
