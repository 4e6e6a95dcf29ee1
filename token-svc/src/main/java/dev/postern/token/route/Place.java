package dev.postern.token.route;

import dev.postern.token.vendor.Address;

/** The place that one call takes up at an instance; given back once, whoever does so first. Of one event loop. */
final class Place {
    private final InFlight inFlight;
    private final Address address;
    private boolean left;

    private Place(InFlight inFlight, Address address) {
        this.inFlight = inFlight;
        this.address = address;
    }

    static Place take(InFlight inFlight, Address address) {
        inFlight.enter(address);
        return new Place(inFlight, address);
    }

    void leave() {
        if (!left) {
            left = true;
            inFlight.leave(address);
        }
    }
}
