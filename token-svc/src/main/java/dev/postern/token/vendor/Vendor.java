package dev.postern.token.vendor;

import dev.postern.contract.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A vendor service as it was configured.
 *
 * @param name as accounts and tools have it
 * @param addresses its instances, at least one
 * @param service its Kubernetes Service; empty where there is none
 * @param bodyLimit the largest body of a call, in bytes
 * @param serviceKey what it and this service know each other by
 */
public record Vendor(
        String name, List<Address> addresses, Optional<String> service, long bodyLimit, Secret serviceKey) {
    public Vendor {
        addresses = List.copyOf(addresses);
    }

    /** What an instance's certificate has to be made out to: all pods of a Service have the Service's. */
    public String hostOf(Address address) {
        return service.orElse(address.host());
    }

    /** The {@code Authorization} header of calls to it. */
    String authorization() {
        return "Bearer " + serviceKey.reveal();
    }
}
