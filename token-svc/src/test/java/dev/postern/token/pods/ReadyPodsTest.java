package dev.postern.token.pods;

import static dev.postern.token.world.Cluster.ready;
import static dev.postern.token.world.Cluster.slice;
import static dev.postern.token.world.Cluster.sliceOf;
import static dev.postern.token.world.Cluster.terminating;
import static dev.postern.token.world.Cluster.unready;
import static dev.postern.token.world.Cluster.unspoken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.vendor.Address;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyPodsTest {
    private static final Endpoint READY_THOUGH_TERMINATING = new EndpointBuilder(ready("10.0.0.1"))
            .editConditions()
            .withTerminating(true)
            .endConditions()
            .build();

    static Stream<Arguments> slices() {
        return Stream.of(
                Arguments.of("no slice", List.of(), List.of()),
                one("a ready pod", List.of("10.0.0.1:8180"), ready("10.0.0.1")),
                one("an unready pod", List.of(), unready("10.0.0.1")),
                one("a pod that stops", List.of(), terminating("10.0.0.1")),
                one("a pod that stops and says it is ready", List.of(), READY_THOUGH_TERMINATING),
                one("a pod without conditions", List.of("10.0.0.1:8180"), unspoken("10.0.0.1")),
                one("no pod", List.of()),
                Arguments.of(
                        "two slices, one pod in both",
                        List.of(
                                slice("a", 8180, ready("10.0.0.1"), ready("10.0.0.2")),
                                slice("b", 8180, ready("10.0.0.2"), ready("10.0.0.3"))),
                        List.of("10.0.0.1:8180", "10.0.0.2:8180", "10.0.0.3:8180")),
                Arguments.of(
                        "a pod that stops according to one of two slices",
                        List.of(slice("a", 8180, ready("10.0.0.1")), slice("b", 8180, terminating("10.0.0.1"))),
                        List.of()),
                Arguments.of(
                        "the same pod in both families",
                        List.of(
                                sliceOf("IPv6", "b", 8180, ready("fd00::1")),
                                sliceOf("IPv4", "a", 8180, ready("10.0.0.1"))),
                        List.of("10.0.0.1:8180")),
                Arguments.of(
                        "a cluster of IPv6 only",
                        List.of(sliceOf("IPv6", "b", 8180, ready("fd00::1"))),
                        List.of("[fd00::1]:8180")),
                Arguments.of("names", List.of(sliceOf("FQDN", "b", 8180, ready("pod.example"))), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slices")
    void areThoseThatTakeNewCalls(String what, List<EndpointSlice> slices, List<String> pods) {
        assertEquals(pods, ReadyPods.of(slices).stream().map(Address::toString).toList());
    }

    private static Arguments one(String what, List<String> pods, Endpoint... endpoints) {
        return Arguments.of(what, List.of(slice("a", 8180, endpoints)), pods);
    }
}
