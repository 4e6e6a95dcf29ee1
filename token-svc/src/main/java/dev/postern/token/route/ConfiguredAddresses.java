package dev.postern.token.route;

import dev.postern.contract.AccountId;
import dev.postern.token.vendor.Address;
import dev.postern.token.vendor.Vendors;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The addresses that stand in the configuration. */
@Singleton
class ConfiguredAddresses implements Addresses {
    private final Vendors vendors;

    @Inject
    ConfiguredAddresses(Vendors vendors) {
        this.vendors = vendors;
    }

    @Override
    public List<Address> inOrder(String vendor, AccountId account) {
        return vendors.find(vendor)
                .map(known -> Rendezvous.rank(known.addresses(), account))
                .orElse(List.of());
    }
}
