package dev.postern.token.key;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the secrets of this service lie. */
@ConfigMapping(prefix = "postern.secrets")
public interface SecretsConfig {
    /** The directory with the files that {@code make-secrets} makes; in a cluster, a mounted Secret. */
    Path directory();
}
