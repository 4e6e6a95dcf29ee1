package dev.postern.token.route;

import dev.postern.token.vendor.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Passes over instances that hold more than twice the mean of the others. Of the others, because of two instances
 * neither could ever hold more than twice the mean of both; and not while it holds few, because a cold sign-in at
 * another instance costs more than they do.
 */
final class SpillOver {
    /** What the engine lets one account have in flight: less is no load. */
    static final int FEW = 16;

    private SpillOver() {}

    /** The same instances, with the first that is not overloaded at the front. */
    static List<Address> order(List<Address> ranked, ToIntFunction<Address> inFlight) {
        if (ranked.size() < 2 || inFlight.applyAsInt(ranked.getFirst()) <= FEW) {
            return ranked;
        }
        long all = ranked.stream().mapToLong(inFlight::applyAsInt).sum();
        return ranked.stream()
                .filter(address -> !isOverloaded(inFlight.applyAsInt(address), all, ranked.size() - 1))
                .findFirst()
                .map(first -> withFirst(first, ranked))
                .orElse(ranked);
    }

    private static boolean isOverloaded(long held, long all, long others) {
        return held > FEW && held * others > 2 * (all - held);
    }

    private static List<Address> withFirst(Address first, List<Address> ranked) {
        List<Address> order = new ArrayList<>(ranked);
        order.remove(first);
        order.addFirst(first);
        return order;
    }
}
