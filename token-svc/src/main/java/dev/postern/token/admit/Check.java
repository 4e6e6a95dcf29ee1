package dev.postern.token.admit;

import dev.postern.token.caller.Scope;
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
            of("revoked", WireError.URL_NOT_VALID, (connector, facts) -> connector.revokedAt() != null),
            of("expired", WireError.URL_NOT_VALID, Check::isOver),
            of("second-factor", WireError.SECOND_FACTOR_MISSING, Check::lacksSecondFactor));

    private static boolean isOver(KnownConnector connector, Facts facts) {
        return connector.endsAt() != null && !facts.now().isBefore(connector.endsAt());
    }

    /** Only a token made for this is one: whoever has a mightier one is kept from pasting it into a client. */
    private static boolean lacksSecondFactor(KnownConnector connector, Facts facts) {
        return facts.needsSecondFactor()
                && facts.secondFactor()
                        .filter(token -> token.isGood(facts.now()))
                        .filter(token -> token.scope() == Scope.CONNECT)
                        .filter(token -> connector.pass().tenant().equals(token.tenant()))
                        .isEmpty();
    }

    private static Check of(String name, WireError error, BiPredicate<KnownConnector, Facts> refuses) {
        return new Check(
                name,
                facts -> facts.connector()
                        .filter(known -> refuses.test(known, facts))
                        .isPresent(),
                error);
    }
}
