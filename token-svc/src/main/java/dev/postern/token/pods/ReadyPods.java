package dev.postern.token.pods;

import dev.postern.token.vendor.Address;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointConditions;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads from a Service's slices which pods take new calls: those that are ready and not on their way out. A pod may
 * stand in two slices while it moves from one to the other; and in one slice for each address family, of which the
 * first that is there counts, so that no pod is known by two names.
 */
final class ReadyPods {
    private static final List<String> FAMILIES = List.of("IPv4", "IPv6");
    private static final String PORT = "http";

    private ReadyPods() {}

    static List<Address> of(Collection<EndpointSlice> slices) {
        return FAMILIES.stream()
                .map(family -> slices.stream()
                        .filter(slice -> family.equals(slice.getAddressType()))
                        .toList())
                .filter(family -> !family.isEmpty())
                .findFirst()
                .map(ReadyPods::ofOneFamily)
                .orElse(List.of());
    }

    private static List<Address> ofOneFamily(List<EndpointSlice> slices) {
        Set<String> ready = new TreeSet<>();
        Set<String> leaving = new HashSet<>();
        slices.forEach(slice -> port(slice)
                .ifPresent(port -> slice.getEndpoints().stream()
                        .filter(endpoint -> !endpoint.getAddresses().isEmpty())
                        .forEach(endpoint -> {
                            String pod = name(endpoint) + ":" + port;
                            if (isTerminating(endpoint)) {
                                leaving.add(pod);
                            } else if (isReady(endpoint)) {
                                ready.add(pod);
                            }
                        })));
        ready.removeAll(leaving);
        return ready.stream().map(ReadyPods::address).toList();
    }

    /** The port that the Service calls {@code http}, or its only one. */
    private static Optional<Integer> port(EndpointSlice slice) {
        List<EndpointPort> ports = slice.getPorts();
        return ports.stream()
                .filter(port -> ports.size() == 1 || PORT.equals(port.getName()))
                .findFirst()
                .map(EndpointPort::getPort);
    }

    private static String name(Endpoint endpoint) {
        String address = endpoint.getAddresses().getFirst();
        return address.indexOf(':') < 0 ? address : "[" + address + "]";
    }

    private static Address address(String pod) {
        int colon = pod.lastIndexOf(':');
        return new Address(pod.substring(0, colon), Integer.parseInt(pod.substring(colon + 1)));
    }

    /** An endpoint of which nothing is said counts as ready: so the API has it. */
    private static boolean isReady(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.getConditions())
                .map(EndpointConditions::getReady)
                .orElse(true);
    }

    private static boolean isTerminating(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.getConditions())
                .map(EndpointConditions::getTerminating)
                .orElse(false);
    }
}
