package dev.postern.token.key;

import dev.postern.contract.Secret;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Everything in the secrets directory; a missing or malformed file stops the start. All but the two files with several
 * keys is read once.
 */
@Singleton
@Startup
public class Secrets {
    public static final String CREDENTIAL_KEYS = "credential-keys";
    public static final String TOKEN_PEPPERS = "token-peppers";

    private static final int SERVICE_KEY_LENGTH = 32;

    private final PassKey passKey;
    private final KeyFile credentialKeys;
    private final KeyFile tokenPeppers;
    private final Token adminToken;
    private final Path directory;

    @Inject
    Secrets(SecretsConfig config) {
        directory = config.directory();
        passKey = read(SecretFile.passSigningKey(directory), PassKey::parse);
        credentialKeys = new KeyFile(CREDENTIAL_KEYS, SecretFile.credentialKeys(directory));
        tokenPeppers = new KeyFile(TOKEN_PEPPERS, SecretFile.tokenPeppers(directory));
        adminToken = read(SecretFile.adminToken(directory), Secrets::apiToken);
    }

    public PassKey passKey() {
        return passKey;
    }

    /** The key-encryption keys under which the accounts' data keys are wrapped. */
    public KeyRing credentialKeys() {
        return credentialKeys.ring();
    }

    /** The peppers under which tokens are hashed. */
    public KeyRing tokenPeppers() {
        return tokenPeppers.ring();
    }

    /** The files whose keys can be replaced while the service runs. */
    public List<KeyFile> keyFiles() {
        return List.of(credentialKeys, tokenPeppers);
    }

    /** The API token with which a new installation is set up. */
    public Token adminToken() {
        return adminToken;
    }

    /** The key that a vendor service shares with this one. */
    public Secret serviceKey(String vendor) {
        return read(SecretFile.serviceKey(directory, vendor), Secrets::longEnough);
    }

    private static <T> T read(SecretFile file, Function<Secret, T> parse) {
        Secret text = file.read();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw file.refuse(e.getMessage() == null ? "cannot be understood" : e.getMessage());
        }
    }

    private static Token apiToken(Secret text) {
        return Token.parse(TokenKind.API, text.reveal())
                .orElseThrow(() -> new IllegalArgumentException("holds no API token (psa_ and 49 characters)"));
    }

    private static Secret longEnough(Secret key) {
        if (key.reveal().length() < SERVICE_KEY_LENGTH) {
            throw new IllegalArgumentException("holds fewer than %d characters".formatted(SERVICE_KEY_LENGTH));
        }
        return key;
    }
}
