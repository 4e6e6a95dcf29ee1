package dev.postern.token.route;

import dev.postern.contract.AccountId;
import dev.postern.token.vendor.Address;
import java.util.List;

/** Chooses among the instances of a vendor service. */
public interface Addresses {
    /**
     * The instances in the order in which to try them. The next one is for when the one before does not even take the
     * connection; a call that was sent is never sent to another.
     */
    List<Address> inOrder(String vendor, AccountId account);
}
