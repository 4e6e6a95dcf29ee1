package dev.postern.kit.conformance;

import dev.postern.contract.Allowance;
import dev.postern.contract.Exposure;
import dev.postern.contract.PassClaims;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs passes as the token service does. */
public final class PassOffice {
    private static final int LIFE = 120;

    private final EllipticCurveJsonWebKey key;
    private final String vendor;

    public PassOffice(String vendor) {
        this.vendor = vendor;
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public String jwks() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public String pass(UUID account, Allowance allowance) {
        return pass(account, allowance, vendor, LIFE);
    }

    /** A pass for whatever audience, that ends in so many seconds. */
    public String pass(UUID account, Allowance allowance, String audience, int seconds) {
        return pass(account, allowance, Exposure.ALL, audience, seconds);
    }

    /** A pass of a connector that shows its tools in this way. */
    public String pass(UUID account, Allowance allowance, Exposure exposure) {
        return pass(account, allowance, exposure, vendor, LIFE);
    }

    private String pass(UUID account, Allowance allowance, Exposure exposure, String audience, int seconds) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(PassClaims.ISSUER);
        claims.setAudience(audience);
        NumericDate end = NumericDate.now();
        end.addSeconds(seconds);
        NumericDate issued = NumericDate.now();
        issued.addSeconds(seconds - LIFE);
        claims.setIssuedAt(issued);
        claims.setExpirationTime(end);
        claims.setClaim(PassClaims.VERSION, 1);
        claims.setClaim(PassClaims.CONNECTOR, UUID.randomUUID().toString());
        claims.setClaim(PassClaims.TENANT, "conformance");
        claims.setClaim(PassClaims.ACCOUNT, account.toString());
        claims.setClaim(PassClaims.ACCOUNT_VERSION, 1);
        claims.setStringListClaim(PassClaims.METHODS, List.copyOf(allowance.methods()));
        claims.setStringListClaim(PassClaims.TAGS, List.copyOf(allowance.tags()));
        claims.setClaim(PassClaims.EXPOSURE, exposure.wireName());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
