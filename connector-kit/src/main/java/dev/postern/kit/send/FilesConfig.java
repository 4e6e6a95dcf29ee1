package dev.postern.kit.send;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Where files may be fetched from by signed links, besides the hosts that the vendor's records name. */
@ConfigMapping(prefix = "postern.files")
public interface FilesConfig {
    /**
     * Exact {@code host:port} pairs, without TLS and wherever they are. For a laptop and for tests; empty by default.
     */
    Optional<Set<String>> signedHosts();
}
