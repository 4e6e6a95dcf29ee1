package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every edge of the network stands in the docs, and every edge of the docs in the network. */
class NetworkPolicyTest {
    private static final Path PAGE = Path.of("../docs/howto-install.md");
    private static final String HEAD = "| edge | from | to | ports |";
    private static final Set<String> NO_EDGES = Set.of("deny-all", "all-to-dns");

    @Test
    void letsThroughWhatTheDocsSay() throws IOException {
        Set<String> drawn = Stream.of("trial", "production")
                .map(Rendered::of)
                .flatMap(rendered -> rendered.every(NetworkPolicy.class).stream())
                .filter(policy -> !NO_EDGES.contains(edge(policy)))
                .map(policy -> edge(policy) + " " + ports(policy))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told(), drawn);
    }

    @Test
    void deniesEverythingElse() {
        NetworkPolicy deny = Rendered.of("trial")
                .find(NetworkPolicy.class, "postern-deny-all")
                .orElseThrow();
        assertEquals(List.of("Ingress", "Egress"), deny.getSpec().getPolicyTypes());
        assertTrue(deny.getSpec().getIngress().isEmpty());
        assertTrue(deny.getSpec().getEgress().isEmpty());
    }

    @Test
    void coversEveryPod() {
        Rendered trial = Rendered.of("trial");
        var selector = trial.find(NetworkPolicy.class, "postern-deny-all")
                .orElseThrow()
                .getSpec()
                .getPodSelector()
                .getMatchLabels();
        assertEquals(trial.pods(), trial.pods(selector));
    }

    /** The part of the name that both ends of an edge share. */
    private static String edge(NetworkPolicy policy) {
        return policy.getMetadata().getName().replaceFirst("^postern-", "").replaceFirst("-(in|out)$", "");
    }

    private static String ports(NetworkPolicy policy) {
        var spec = policy.getSpec();
        List<NetworkPolicyPort> ports = spec.getPolicyTypes().contains("Ingress")
                ? spec.getIngress().getFirst().getPorts()
                : spec.getEgress().getFirst().getPorts();
        return ports.stream()
                .map(port -> String.valueOf(port.getPort().getIntVal()))
                .collect(Collectors.joining(", "));
    }

    private static Set<String> told() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[1].strip().replace("`", "") + " " + cells[4].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
