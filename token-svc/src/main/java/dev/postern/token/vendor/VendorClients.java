package dev.postern.token.vendor;

import dev.postern.contract.VendorServiceApi;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
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

    /** For what the vendor service knows by itself. */
    VendorServiceApi quick(Address address) {
        return quick.computeIfAbsent(address, absent -> client(absent, QUICK_SECONDS));
    }

    /** For what it has to ask the vendor. */
    VendorServiceApi slow(Address address) {
        return slow.computeIfAbsent(address, absent -> client(absent, SLOW_SECONDS));
    }

    private static VendorServiceApi client(Address address, long seconds) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://" + address))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(seconds, TimeUnit.SECONDS)
                .build(VendorServiceApi.class);
    }
}
