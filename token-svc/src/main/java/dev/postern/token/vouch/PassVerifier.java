package dev.postern.token.vouch;

import dev.postern.contract.AccountId;
import dev.postern.contract.Pass;
import dev.postern.contract.PassClaims;
import dev.postern.token.key.PassKey;
import dev.postern.token.key.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Reads back the passes that this service signed. */
@Singleton
public final class PassVerifier {
    private static final int LEEWAY_SECONDS = 45;
    private static final AlgorithmConstraints ES256 = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final PassKey key;
    private final Clock clock;

    @Inject
    PassVerifier(Secrets secrets, Clock clock) {
        this.key = secrets.passKey();
        this.clock = clock;
    }

    /** The account of a pass that is valid now and was made for this vendor. */
    public Optional<AccountId> account(String pass, String vendor) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ES256)
                    .setVerificationKey(key.publicKey())
                    .setExpectedIssuer(PassClaims.ISSUER)
                    .setExpectedAudience(vendor)
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(pass);
            return Optional.ofNullable(claims.getClaimValue(PassClaims.VERSION, Long.class))
                    .filter(version -> version == Pass.VERSION)
                    .map(version -> AccountId.of(claims.getClaimValueAsString(PassClaims.ACCOUNT)));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
