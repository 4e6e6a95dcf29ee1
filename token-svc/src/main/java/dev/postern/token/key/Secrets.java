package dev.postern.token.key;

import dev.postern.contract.Secret;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.function.Function;

/** Everything in the secrets directory, read once at start; a missing or malformed file stops the start. */
@Singleton
@Startup
public class Secrets {
    private static final int SERVICE_KEY_LENGTH = 32;

    private final PassKey passKey;
    private final KeyRing credentialKeys;
    private final KeyRing tokenPeppers;
    private final Token adminToken;
    private final Path directory;

    @Inject
    Secrets(SecretsConfig config) {
        directory = config.directory();
        passKey = read(SecretFile.passSigningKey(directory), PassKey::parse);
        credentialKeys = read(SecretFile.credentialKeys(directory), KeyRing::parse);
        tokenPeppers = read(SecretFile.tokenPeppers(directory), KeyRing::parse);
        adminToken = read(SecretFile.adminToken(directory), Secrets::apiToken);
    }

    public PassKey passKey() {
        return passKey;
    }

    /** The key-encryption keys under which the accounts' data keys are wrapped. */
    public KeyRing credentialKeys() {
        return credentialKeys;
    }

    public KeyRing tokenPeppers() {
        return tokenPeppers;
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
