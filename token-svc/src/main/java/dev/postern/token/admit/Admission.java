package dev.postern.token.admit;

import dev.postern.token.issue.KnownConnector;
import java.util.Optional;

/** What the checks say to a call. */
sealed interface Admission {
    record Admitted(KnownConnector connector) implements Admission {}

    record Refused(Check check, Optional<KnownConnector> connector) implements Admission {}

    static Admission decide(Facts facts) {
        return Check.IN_ORDER.stream()
                .filter(check -> check.refuses().test(facts))
                .findFirst()
                .<Admission>map(check -> new Refused(check, facts.connector()))
                .orElseGet(() -> new Admitted(facts.connector().orElseThrow()));
    }
}
