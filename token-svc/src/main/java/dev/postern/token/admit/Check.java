package dev.postern.token.admit;

import dev.postern.token.issue.KnownConnector;
import dev.postern.token.wire.WireError;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One reason to refuse a call.
 *
 * @param name for logs and metrics
 * @param refuses whether it is given
 * @param error what the caller is told
 */
record Check(String name, Predicate<Facts> refuses, WireError error) {
    /** All checks; the first that refuses decides. */
    static final List<Check> IN_ORDER = List.of(
            new Check("unknown", facts -> facts.connector().isEmpty(), WireError.URL_NOT_VALID),
            of("revoked", (connector, facts) -> connector.revokedAt() != null),
            of(
                    "expired",
                    (connector, facts) ->
                            connector.endsAt() != null && !facts.now().isBefore(connector.endsAt())));

    private static Check of(String name, BiPredicate<KnownConnector, Facts> refuses) {
        return new Check(
                name,
                facts -> facts.connector()
                        .filter(known -> refuses.test(known, facts))
                        .isPresent(),
                WireError.URL_NOT_VALID);
    }
}
