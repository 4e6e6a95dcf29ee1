package dev.postern.token.route;

import dev.postern.contract.AccountId;
import dev.postern.token.vendor.Address;
import dev.postern.token.vendor.Instances;
import dev.postern.token.vendor.Vendor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Chooses among the instances of a vendor service. */
@Singleton
final class Choice {
    private final Instances instances;
    private final InFlight inFlight;

    @Inject
    Choice(Instances instances, InFlight inFlight) {
        this.instances = instances;
        this.inFlight = inFlight;
    }

    /**
     * The instances in the order in which to try them. The next one is for when the one before does not even take the
     * connection; a call that was sent is never sent to another.
     */
    List<Address> inOrder(Vendor vendor, AccountId account) {
        return SpillOver.order(Rendezvous.rank(instances.ready(vendor), account), inFlight::at);
    }
}
