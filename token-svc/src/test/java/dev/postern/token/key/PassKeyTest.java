package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PassKeyTest {
    @Test
    void findsThePublicKeyThatBelongsToAPrivateOne() throws GeneralSecurityException {
        KeyPair pair = pair("secp256r1");
        PassKey key = PassKey.parse(pem(pair));
        assertEquals(((ECPublicKey) pair.getPublic()).getW(), key.publicKey().getW());
    }

    @Test
    void publishesOnlyThePublicKey() throws GeneralSecurityException {
        PassKey key = PassKey.parse(pem(pair("secp256r1")));
        String jwks = key.jwks();
        assertTrue(jwks.contains("\"kid\":\"" + key.id() + "\""));
        assertFalse(jwks.contains("\"d\":"));
    }

    @Test
    void refusesAnotherCurve() throws GeneralSecurityException {
        Secret pem = pem(pair("secp384r1"));
        Exception failure = assertThrows(IllegalArgumentException.class, () -> PassKey.parse(pem));
        assertEquals("holds a key of another curve than P-256", failure.getMessage());
    }

    @Test
    void refusesAnotherKindOfKey() throws GeneralSecurityException {
        Secret pem = pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        assertThrows(IllegalArgumentException.class, () -> PassKey.parse(pem));
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static Secret pem(KeyPair pair) {
        String encoded =
                Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return Secret.of("-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----");
    }
}
