package dev.postern.token.key;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;

/** Turns tokens into digests. Without a pepper, a stolen database does not even allow guesses to be tried. */
@Singleton
public final class Peppers {
    private static final String ALGORITHM = "HmacSHA256";

    private final Secrets secrets;

    @Inject
    Peppers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The digest under the newest pepper in use: what a new token is stored as. */
    public TokenDigest digest(Token token) {
        return digest(secrets.tokenPeppers().newest(), token);
    }

    /** The digests under all peppers, the newest first: what the token may be stored as. */
    public List<TokenDigest> digests(Token token) {
        return secrets.tokenPeppers().keys().stream()
                .map(key -> digest(key, token))
                .toList();
    }

    public boolean isNewest(String keyId) {
        return secrets.tokenPeppers().newest().id().equals(keyId);
    }

    private static TokenDigest digest(NamedKey key, Token token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key());
            byte[] hash = mac.doFinal(token.text().reveal().getBytes(StandardCharsets.US_ASCII));
            return new TokenDigest(key.id(), HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
