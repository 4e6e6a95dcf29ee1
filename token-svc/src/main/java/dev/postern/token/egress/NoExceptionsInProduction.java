package dev.postern.token.egress;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Exceptions are for a laptop and for tests. One that has found its way into production stops the start. */
@Singleton
@Startup
public final class NoExceptionsInProduction {
    private static final String PRODUCTION = "prod";

    @Inject
    NoExceptionsInProduction(EgressConfig config) {
        check(config.allow().orElse(Set.of()), ConfigUtils.getProfiles());
    }

    static void check(Set<String> exceptions, Collection<String> profiles) {
        if (profiles.contains(PRODUCTION) && !exceptions.isEmpty()) {
            throw new ConfigurationException(
                    "postern.egress.allow lets accounts be at %s, which production must not. Remove it; on a laptop or in a test set quarkus.profile to something other than prod, as laptop."
                            .formatted(String.join(
                                    ", ", exceptions.stream().sorted().toList())));
        }
    }
}
