package dev.postern.token.route;

import dev.postern.token.vendor.Address;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many calls of this replica are under way at each instance. */
@Singleton
final class InFlight {
    private final Map<Address, Integer> calls = new ConcurrentHashMap<>();

    int at(Address address) {
        return calls.getOrDefault(address, 0);
    }

    void enter(Address address) {
        calls.merge(address, 1, Integer::sum);
    }

    void leave(Address address) {
        calls.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
    }
}
