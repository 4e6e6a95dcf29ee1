package dev.postern.token.vouch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Pass;
import dev.postern.contract.PassClaims;
import dev.postern.contract.Secret;
import dev.postern.token.key.PassKey;
import dev.postern.token.key.Secrets;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Signs passes, each once a minute for as long as it is used: a signature costs more than all the rest of a call. */
@Singleton
public final class Passes {
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final Duration SIGN_ANEW_AFTER = Duration.ofMinutes(1);
    private static final int AT_MOST = 50_000;

    private final PassKey key;
    private final Clock clock;
    private final Cache<Pass, Signed> signed = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(SIGN_ANEW_AFTER)
            .build();

    private record Signed(Secret token, Instant at) {}

    @Inject
    Passes(Secrets secrets, Clock clock) {
        this.key = secrets.passKey();
        this.clock = clock;
    }

    /** The pass as a JWT. */
    public Secret of(Pass pass) {
        Instant now = clock.instant();
        Signed last = signed.getIfPresent(pass);
        if (last != null && now.isBefore(last.at().plus(SIGN_ANEW_AFTER)) && !now.isBefore(last.at())) {
            return last.token();
        }
        Signed fresh = new Signed(sign(pass, now), now);
        signed.put(pass, fresh);
        return fresh.token();
    }

    private Secret sign(Pass pass, Instant now) {
        return Secret.of(Jwt.claims()
                .issuer(PassClaims.ISSUER)
                .audience(pass.vendor())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim(PassClaims.VERSION, Pass.VERSION)
                .claim(PassClaims.CONNECTOR, pass.connector().toString())
                .claim(PassClaims.TENANT, pass.tenant())
                .claim(PassClaims.ACCOUNT, pass.account().toString())
                .claim(PassClaims.ACCOUNT_VERSION, pass.accountVersion())
                .claim(PassClaims.METHODS, pass.allowance().methods())
                .claim(PassClaims.TAGS, pass.allowance().tags())
                .claim(PassClaims.EXPOSURE, pass.exposure().wireName())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id())
                .sign(key.privateKey()));
    }
}
