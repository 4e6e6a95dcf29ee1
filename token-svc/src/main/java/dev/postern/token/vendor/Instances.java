package dev.postern.token.vendor;

import jakarta.inject.Singleton;
import java.util.List;

/** Where the instances of vendor services are that take new calls. */
@Singleton
public class Instances {
    /** The instances, in no order; empty when none is ready. */
    public List<Address> ready(Vendor vendor) {
        return vendor.addresses();
    }
}
