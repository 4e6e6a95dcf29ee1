package dev.postern.kit.account;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where secrets are: in files, so that they stand in no environment and no process list. */
@ConfigMapping(prefix = "postern.secrets")
public interface SecretsConfig {
    /** The folder with the file {@code service-key.<vendor>}; in a cluster, a mounted Secret. */
    Path directory();
}
