package dev.postern.token.admit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.AccountId;
import dev.postern.contract.Allowance;
import dev.postern.contract.ConnectorId;
import dev.postern.contract.Exposure;
import dev.postern.contract.Pass;
import dev.postern.token.caller.ApiToken;
import dev.postern.token.caller.Scope;
import dev.postern.token.issue.KnownConnector;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # ends at,              revoked at,           decided by
                    -,                      -,                    -
                    2030-01-01T12:00:01Z,   -,                    -
                    2030-01-01T12:00:00Z,   -,                    expired
                    2029-01-01T00:00:00Z,   -,                    expired
                    -,                      2029-06-01T00:00:00Z, revoked
                    2029-01-01T00:00:00Z,   2029-06-01T00:00:00Z, revoked
                    """)
    void decidesByTheFirstCheckThatRefuses(
            @Nullable Instant endsAt, @Nullable Instant revokedAt, @Nullable String check) {
        Facts facts = new Facts(Optional.of(connector(endsAt, revokedAt)), false, Optional.empty(), NOW);
        assertEquals(Optional.ofNullable(check), refusedBy(Admission.decide(facts)));
    }

    @Test
    void refusesWhatNobodyKnows() {
        Facts facts = new Facts(Optional.empty(), false, Optional.empty(), NOW);
        assertEquals(Optional.of("unknown"), refusedBy(Admission.decide(facts)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # scope, tenant, expires at,          revoked at,           decided by
                    connect, acme,  -,                    -,                    -
                    connect, acme,  2030-01-01T12:00:01Z, -,                    -
                    connect, acme,  2030-01-01T12:00:00Z, -,                    second-factor
                    connect, acme,  -,                    2029-06-01T00:00:00Z, second-factor
                    connect, other, -,                    -,                    second-factor
                    tenant,  acme,  -,                    -,                    second-factor
                    admin,   -,     -,                    -,                    second-factor
                    """)
    void takesOnlyAGoodConnectTokenOfTheTenantAsSecondFactor(
            String scope,
            @Nullable String tenant,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable String check) {
        ApiToken token = new ApiToken(
                new UUID(0, 3),
                null,
                Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                tenant,
                expiresAt,
                revokedAt,
                null,
                null,
                NOW,
                NOW);
        Facts facts = new Facts(Optional.of(connector(null, null)), true, Optional.of(token), NOW);
        assertEquals(Optional.ofNullable(check), refusedBy(Admission.decide(facts)));
    }

    @Test
    void refusesACallWithoutTheSecondFactorItNeeds() {
        Facts facts = new Facts(Optional.of(connector(null, null)), true, Optional.empty(), NOW);
        assertEquals(Optional.of("second-factor"), refusedBy(Admission.decide(facts)));
    }

    @Test
    void tellsNobodyWhichCheckOfTheUrlRefused() {
        List<String> ofTheUrl = List.of("unknown", "revoked", "expired");
        assertEquals(
                1,
                Check.IN_ORDER.stream()
                        .filter(check -> ofTheUrl.contains(check.name()))
                        .map(Check::error)
                        .distinct()
                        .count());
    }

    private static Optional<String> refusedBy(Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> Optional.empty();
            case Admission.Refused refused -> Optional.of(refused.check().name());
        };
    }

    private static KnownConnector connector(@Nullable Instant endsAt, @Nullable Instant revokedAt) {
        Pass pass = new Pass(
                new ConnectorId(new UUID(0, 1)),
                "acme",
                new AccountId(new UUID(0, 2)),
                1,
                "octapipe",
                Allowance.EVERYTHING,
                Exposure.ALL);
        return new KnownConnector(pass, false, endsAt, revokedAt);
    }
}
