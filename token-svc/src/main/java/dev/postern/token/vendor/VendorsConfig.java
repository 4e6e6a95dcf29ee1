package dev.postern.token.vendor;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendor services, by the vendor's name as accounts and tools have it. */
@ConfigMapping(prefix = "postern.vendors")
public interface VendorsConfig {
    @WithParentName
    Map<String, Vendor> vendors();

    /** One vendor service. */
    interface Vendor {
        /** Where it is: one or several {@code host:port}. */
        List<String> addresses();

        /**
         * Its Kubernetes Service. When set, calls go to the Service's ready pods; the addresses serve only until these
         * have become known.
         */
        Optional<String> service();

        /** The largest body of a call, at most 32 MiB. */
        @WithDefault("4M")
        MemorySize bodyLimit();
    }
}
