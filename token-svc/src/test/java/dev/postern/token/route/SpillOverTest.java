package dev.postern.token.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.vendor.Address;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpillOverTest {
    /** Calls in flight at each instance, in the account's order; and which of them is tried first. */
    static Stream<Arguments> loads() {
        return Stream.of(
                Arguments.of("a single instance takes everything", List.of(1000), 0),
                Arguments.of("few calls are no load", List.of(16, 0), 0),
                Arguments.of("one more than few, beside an idle instance", List.of(17, 0), 1),
                Arguments.of("exactly twice the mean of the others", List.of(40, 20), 0),
                Arguments.of("more than twice the mean of the others", List.of(41, 20), 1),
                Arguments.of("the mean counts all others", List.of(41, 0, 40), 1),
                Arguments.of("all are equally loaded", List.of(500, 500, 500), 0),
                Arguments.of("another one as loaded lifts the mean", List.of(100, 100, 1), 0),
                Arguments.of("the next that is not overloaded", List.of(300, 300, 1, 1, 1, 1), 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loads")
    void passesOverAnOverloadedInstance(String why, List<Integer> inFlight, int first) {
        List<Address> ranked = IntStream.range(0, inFlight.size())
                .mapToObj(i -> new Address("10.0.0." + i, 8180))
                .toList();
        List<Address> order = SpillOver.order(ranked, address -> inFlight.get(ranked.indexOf(address)));
        assertEquals(ranked.get(first), order.getFirst());
        assertEquals(Set.copyOf(ranked), Set.copyOf(order));
    }
}
