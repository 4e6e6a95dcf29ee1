package dev.postern.token.key;

import dev.postern.contract.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * The key pair that passes are signed with.
 *
 * @param id the RFC 7638 thumbprint of the public key, so that the same key has the same id on every replica
 */
public record PassKey(String id, ECPrivateKey privateKey, ECPublicKey publicKey) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** The public key as a JWK set. */
    public String jwks() {
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey(publicKey);
        key.setKeyId(id);
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return new JsonWebKeySet(List.of(key)).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /**
     * Reads a PKCS#8 PEM file's text.
     *
     * @throws IllegalArgumentException with what is wrong, to be read after the file's name
     */
    static PassKey parse(Secret pem) {
        String text = pem.reveal();
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("holds no PKCS#8 private key (" + BEGIN + ")");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            KeyFactory factory = KeyFactory.getInstance("EC");
            P256 curve = new P256();
            if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof ECPrivateKey secret)
                    || !secret.getParams().getCurve().equals(curve.parameters().getCurve())) {
                throw new IllegalArgumentException("holds a key of another curve than P-256");
            }
            ECPublicKeySpec point = new ECPublicKeySpec(curve.publicPoint(secret.getS()), curve.parameters());
            ECPublicKey open = (ECPublicKey) factory.generatePublic(point);
            String id = new EllipticCurveJsonWebKey(open).calculateBase64urlEncodedThumbprint("SHA-256");
            return new PassKey(id, secret, open);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("holds no elliptic curve key that can be read", e);
        }
    }
}
