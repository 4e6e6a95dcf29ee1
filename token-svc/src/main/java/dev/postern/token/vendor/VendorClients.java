package dev.postern.token.vendor;

import dev.postern.contract.VendorServiceApi;
import dev.postern.token.tls.InsideTls;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The internal API of vendor services, one client for each address and patience. */
@Singleton
class VendorClients {
    private static final long CONNECT_SECONDS = 2;
    private static final long QUICK_SECONDS = 5;
    /** A little more than the longest deadline of a call at the vendor. */
    private static final long SLOW_SECONDS = 60;

    private final Map<Address, VendorServiceApi> quick = new ConcurrentHashMap<>();
    private final Map<Address, VendorServiceApi> slow = new ConcurrentHashMap<>();
    private final Instances instances;
    private final InsideTls tls;

    @Inject
    VendorClients(Instances instances, InsideTls tls) {
        this.instances = instances;
        this.tls = tls;
    }

    /**
     * Where to ask a vendor service, in no order. With TLS these are the configured addresses, because a pod's
     * certificate is made out to the Service, which leads to ready pods by itself.
     */
    List<Address> addresses(Vendor vendor) {
        return tls.isOn() ? vendor.addresses() : instances.ready(vendor);
    }

    /** For what the vendor service knows by itself. */
    VendorServiceApi quick(Address address) {
        return quick.computeIfAbsent(address, absent -> client(absent, QUICK_SECONDS));
    }

    /** For what it has to ask the vendor. */
    VendorServiceApi slow(Address address) {
        return slow.computeIfAbsent(address, absent -> client(absent, SLOW_SECONDS));
    }

    private VendorServiceApi client(Address address, long seconds) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder();
        tls.configuration().ifPresent(builder::tlsConfiguration);
        return builder.baseUri(URI.create((tls.isOn() ? "https://" : "http://") + address))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(seconds, TimeUnit.SECONDS)
                .build(VendorServiceApi.class);
    }
}
