package dev.postern.token.vendor;

import dev.postern.contract.VendorServiceApi;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The internal API of vendor services, one client for each address. */
@Singleton
class VendorClients {
    private static final long CONNECT_SECONDS = 2;
    private static final long READ_SECONDS = 5;

    private final Map<Address, VendorServiceApi> clients = new ConcurrentHashMap<>();

    VendorServiceApi at(Address address) {
        return clients.computeIfAbsent(address, VendorClients::client);
    }

    private static VendorServiceApi client(Address address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://" + address))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(VendorServiceApi.class);
    }
}
