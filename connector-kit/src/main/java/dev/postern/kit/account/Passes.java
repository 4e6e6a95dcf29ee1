package dev.postern.kit.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.AccountId;
import dev.postern.contract.Allowance;
import dev.postern.contract.ConnectorId;
import dev.postern.contract.Exposure;
import dev.postern.contract.Pass;
import dev.postern.contract.PassClaims;
import dev.postern.contract.Secret;
import dev.postern.kit.record.Vendor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Tells a good pass from any other text. A pass once verified is known again by its exact bytes until it ends. */
@Singleton
public class Passes {
    /** The clocks of two machines may differ, and a call may have waited on its way. */
    private static final Duration LEEWAY = Duration.ofSeconds(45);

    private static final int REMEMBERED = 20_000;
    /** Longer than any pass lives. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private static final int LONGEST = 8_192;

    private final Vendor vendor;
    private final PassKeys keys;
    private final Clock clock;
    private final Cache<String, Caller> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FORGOTTEN)
            .build();

    public Passes(Vendor vendor, PassKeys keys, Clock clock) {
        this.vendor = vendor;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who the pass is for; empty when it is not good. Fails when the token service cannot be asked for its keys. */
    public Uni<Optional<Caller>> verify(@Nullable String pass) {
        if (pass == null || pass.length() > LONGEST) {
            return Uni.createFrom().item(Optional.empty());
        }
        Caller known = verified.getIfPresent(pass);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(known).filter(this::isInTime));
        }
        return keyId(pass)
                .map(keys::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(key -> key.flatMap(found -> verify(pass, found)));
    }

    private boolean isInTime(Caller caller) {
        return clock.instant().isBefore(caller.until());
    }

    private static Optional<String> keyId(String pass) {
        try {
            return Optional.ofNullable(
                    JsonWebStructure.fromCompactSerialization(pass).getKeyIdHeaderValue());
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    private Optional<Caller> verify(String pass, Key key) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKey(key)
                .setExpectedIssuer(PassClaims.ISSUER)
                .setExpectedAudience(vendor.name())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds((int) LEEWAY.toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            Caller caller = caller(pass, consumer.processToClaims(pass));
            verified.put(pass, caller);
            return Optional.of(caller);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Caller caller(String pass, JwtClaims claims) throws MalformedClaimException {
        if (claims.getClaimValue(PassClaims.VERSION, Long.class) != Pass.VERSION) {
            throw new IllegalArgumentException("a pass of a version that is not known here");
        }
        Pass content = new Pass(
                ConnectorId.of(claims.getStringClaimValue(PassClaims.CONNECTOR)),
                claims.getStringClaimValue(PassClaims.TENANT),
                AccountId.of(claims.getStringClaimValue(PassClaims.ACCOUNT)),
                Math.toIntExact(claims.getClaimValue(PassClaims.ACCOUNT_VERSION, Long.class)),
                vendor.name(),
                Allowance.of(
                        claims.getStringListClaimValue(PassClaims.METHODS),
                        claims.getStringListClaimValue(PassClaims.TAGS)),
                Exposure.ofWireName(claims.getStringClaimValue(PassClaims.EXPOSURE)));
        Instant end = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
        return new Caller(content, Secret.of(pass), end.plus(LEEWAY));
    }
}
