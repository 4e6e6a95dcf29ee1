package dev.postern.kit.account;

import dev.postern.contract.Secret;
import dev.postern.kit.record.Vendor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key by which this service and the token service know each other. */
@Singleton
public class ServiceKey {
    private final Secret key;

    public ServiceKey(SecretsConfig config, Vendor vendor) {
        this.key = read(config.directory().resolve("service-key." + vendor.name()));
    }

    /** As the header {@code Authorization} carries it. */
    public String bearer() {
        return "Bearer " + key.reveal();
    }

    /** Whether an {@code Authorization} header carries this key. */
    public boolean isIn(String authorization) {
        return Secret.of(bearer()).equals(Secret.of(authorization));
    }

    private static Secret read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.length() < 32) {
                throw new IllegalStateException(
                        "%s holds less than 32 characters; put a long random key there, the same as the token service has"
                                .formatted(file));
            }
            return Secret.of(text);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The service key cannot be read from %s. Put there the key that the token service has for this vendor (`postern.secrets.directory` names the folder)."
                            .formatted(file),
                    e);
        }
    }
}
