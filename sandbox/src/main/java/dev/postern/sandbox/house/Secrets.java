package dev.postern.sandbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The secrets directory that all services read. Each file is made once and kept, since what lies in the database can
 * be read with these keys only.
 */
final class Secrets {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path directory;
    private final SecureRandom random;

    private Secrets(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /** Makes what is missing, with a key for each vendor service. */
    static Secrets in(Path directory, Set<String> vendors, SecureRandom random) {
        Secrets secrets = new Secrets(directory, random);
        try {
            OwnerOnly.directory(directory);
            secrets.once("pass-signing-key.pem", secrets::signingKey);
            secrets.once("credential-keys", () -> "k1 " + secrets.key());
            secrets.once("token-peppers", () -> "p1 " + secrets.key());
            for (String vendor : vendors) {
                secrets.once("service-key." + vendor, () -> Base62.secret(random));
            }
            secrets.once("admin-token", () -> Base62.apiToken(random));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the secrets in " + directory, e);
        }
        return secrets;
    }

    Path directory() {
        return directory;
    }

    String adminToken() {
        try {
            return Files.readString(directory.resolve("admin-token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the admin token in " + directory, e);
        }
    }

    private void once(String name, Supplier<String> text) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            OwnerOnly.write(file, text.get() + "\n");
        }
    }

    private String key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private String signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + LINES.encodeToString(key) + "\n-----END PRIVATE KEY-----";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes P-256 keys", e);
        }
    }
}
