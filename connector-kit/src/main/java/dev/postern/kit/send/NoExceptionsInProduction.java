package dev.postern.kit.send;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/**
 * In production a request goes to public addresses of the vendor and nowhere else. Exceptions are for the other
 * profiles; one that has found its way into production stops the start.
 */
@Singleton
@Startup
public class NoExceptionsInProduction {
    private static final String PRODUCTION = "prod";

    public NoExceptionsInProduction(EgressConfig api, FilesConfig files) {
        check("postern.egress.allow", api.allow().orElse(Set.of()), ConfigUtils.getProfiles());
        check("postern.files.signed-hosts", files.signedHosts().orElse(Set.of()), ConfigUtils.getProfiles());
    }

    static void check(String setting, Set<String> exceptions, Collection<String> profiles) {
        if (profiles.contains(PRODUCTION) && !exceptions.isEmpty()) {
            throw new IllegalStateException(
                    "`%s` lets requests go to %s, which production must not. Remove it; on a laptop or in a test set `quarkus.profile` to something other than `prod`, as `laptop`."
                            .formatted(
                                    setting,
                                    String.join(
                                            ", ", exceptions.stream().sorted().toList())));
        }
    }
}
