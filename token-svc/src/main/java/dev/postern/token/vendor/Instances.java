package dev.postern.token.vendor;

import java.util.List;

/** Where the instances of vendor services are that take new calls. */
public interface Instances {
    /** The instances, in no order; empty when none is ready. */
    List<Address> ready(Vendor vendor);
}
