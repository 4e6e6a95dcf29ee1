package dev.postern.token.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The ports besides the public one, which is {@code quarkus.http.port}. Port 0 means any free one. */
@ConfigMapping(prefix = "postern")
public interface DoorsConfig {
    Admin admin();

    Internal internal();

    /** The port of the admin API. */
    interface Admin {
        @WithDefault("8081")
        int port();

        /** The address to listen on; the public port's when absent. */
        Optional<String> host();
    }

    /** The port for vendor services. */
    interface Internal {
        @WithDefault("8082")
        int port();

        /** The address to listen on; the public port's when absent. */
        Optional<String> host();
    }
}
