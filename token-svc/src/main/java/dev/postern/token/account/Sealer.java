package dev.postern.token.account;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import dev.postern.token.key.NamedKey;
import dev.postern.token.key.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals credentials, so that the database alone opens nothing: each account has a data key of its own, which is kept only
 * wrapped under a key-encryption key. Account, key and version are bound in, so that no row's secrets open in another's
 * place.
 */
@Singleton
class Sealer {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Secrets secrets;
    private final SecureRandom random;

    @Inject
    Sealer(Secrets secrets, SecureRandom random) {
        this.secrets = secrets;
        this.random = random;
    }

    SealedCredentials seal(AccountId account, int version, Map<String, Secret> credentials) {
        NamedKey wrapping = secrets.credentialKeys().newest();
        byte[] context = context(account, wrapping.id(), version);
        byte[] dataKey = bytes(KEY_BYTES);
        ObjectNode fields = MAPPER.createObjectNode();
        credentials.forEach((name, value) -> fields.put(name, value.reveal()));
        byte[] text = fields.toString().getBytes(StandardCharsets.UTF_8);
        return new SealedCredentials(
                wrapping.id(),
                version,
                encrypt(wrapping.key(), context, dataKey),
                encrypt(new SecretKeySpec(dataKey, "AES"), context, text));
    }

    /** Opens what {@link #seal} made for the same account. */
    Map<String, Secret> open(AccountId account, SealedCredentials sealed) {
        NamedKey wrapping = secrets.credentialKeys()
                .find(sealed.keyId())
                .orElseThrow(() -> new IllegalStateException("credential-keys lacks the key " + sealed.keyId()));
        byte[] context = context(account, sealed.keyId(), sealed.version());
        byte[] dataKey = decrypt(wrapping.key(), context, sealed.wrappedKey());
        byte[] text = decrypt(new SecretKeySpec(dataKey, "AES"), context, sealed.text());
        Map<String, Secret> credentials = new HashMap<>();
        try {
            MAPPER.readTree(text)
                    .properties()
                    .forEach(field -> credentials.put(
                            field.getKey(), Secret.of(field.getValue().textValue())));
        } catch (IOException e) {
            throw new IllegalStateException("opened credentials are no JSON", e);
        }
        return credentials;
    }

    private static byte[] context(AccountId account, String keyId, int version) {
        return "%s|%s|%d".formatted(account, keyId, version).getBytes(StandardCharsets.UTF_8);
    }

    private String encrypt(SecretKey key, byte[] context, byte[] text) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, context, text);
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    private static byte[] decrypt(SecretKey key, byte[] context, String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return apply(Cipher.DECRYPT_MODE, key, nonce, context, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
    }

    private static byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed credentials do not open", e);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
