package dev.postern.token.vendor;

import dev.postern.contract.ConnectionTest;
import dev.postern.contract.Secret;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What this service asks of vendor services for one account. */
@Singleton
public class VendorCalls {
    private final Vendors vendors;
    private final VendorClients clients;

    @Inject
    VendorCalls(Vendors vendors, VendorClients clients) {
        this.vendors = vendors;
        this.clients = clients;
    }

    /** Has an account tried; empty when no instance of the vendor service answers. Blocks. */
    public Optional<ConnectionTest> test(String vendorName, Secret pass) {
        return vendors.find(vendorName)
                .flatMap(vendor -> clients.addresses(vendor).stream()
                        .map(address -> test(vendor, address, pass))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<ConnectionTest> test(Vendor vendor, Address address, Secret pass) {
        try {
            return Optional.of(clients.slow(address)
                    .test(vendor.authorization(), pass.reveal())
                    .await()
                    .indefinitely());
        } catch (RuntimeException e) {
            Log.warnf("The %s service at %s did not try an account: %s", vendor.name(), address, e.getMessage());
            return Optional.empty();
        }
    }
}
