package dev.postern.token.vendor;

import dev.postern.contract.Secret;
import java.util.List;

/**
 * A vendor service as it was configured.
 *
 * @param name as accounts and tools have it
 * @param addresses its instances, at least one
 * @param bodyLimit the largest body of a call, in bytes
 * @param serviceKey what it and this service know each other by
 */
public record Vendor(String name, List<Address> addresses, long bodyLimit, Secret serviceKey) {
    public Vendor {
        addresses = List.copyOf(addresses);
    }

    /** The {@code Authorization} header of calls to it. */
    String authorization() {
        return "Bearer " + serviceKey.reveal();
    }
}
