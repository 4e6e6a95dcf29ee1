package dev.postern.token.admit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What calls to connector URLs have to meet, besides what each connector says. */
@ConfigMapping(prefix = "postern")
public interface AdmitConfig {
    /** Origins, as {@code https://claude.ai}; none when absent. A request without an {@code Origin} needs none. */
    Optional<Set<String>> origins();

    SecondFactor secondFactor();

    /** Whose connectors need a second factor although they do not ask for one themselves. */
    interface SecondFactor {
        /** Everyone's. */
        @WithDefault("false")
        boolean all();

        /** Those of these tenants; none when absent. */
        Optional<Set<String>> tenants();
    }
}
