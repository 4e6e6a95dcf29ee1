package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge of the network stands in the docs, and every edge of the docs in the network. */
class NetworkPolicyTest {
    private static final Path PAGE = Path.of("../docs/howto-install.md");
    private static final String HEAD = "| edge | from | to | ports |";
    private static final Set<String> NO_EDGES = Set.of("deny-all", "all-to-dns");
    private static final Set<String> VENDORS = Set.of("octapipe-svc", "caspio-svc", "gumloop-svc", "occtoo-svc");
    /** What an end of an edge is called in the docs, and the pods that it is. Every other end is none of Postern's. */
    private static final Map<String, Set<String>> PODS = Map.of(
            "token service", Set.of("token-svc"),
            "vendor services", VENDORS,
            "PostgreSQL", Set.of("postgres"),
            "the Job that makes keys, where there is one", Set.of("make-keys"),
            "`helm test`", Set.of("test"));

    private static final String EVERY_POD = "every pod";
    /** Edges that an example has no use for. */
    private static final Map<String, String> ABSENT =
            Map.of("trial", "admins-to-token-svc", "production", "make-keys-to-api-server");

    private static final Set<String> PRIVATE =
            Set.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16");

    /** One end of an edge lets something out or in; the names are those of pods, and none is somebody outside. */
    record Edge(String name, String way, Set<String> from, Set<String> to, String ports) {}

    static Stream<Rendered> examples() {
        return Stream.of("trial", "production")
                .map(example -> new Rendered(example, Rendered.CHART.render(Rendered.CHART.example(example))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void letsThroughWhatTheDocsSay(Rendered rendered) throws IOException {
        Set<String> drawn = policies(rendered)
                .map(policy -> edge(policy, rendered).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told(rendered), drawn);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leadsVendorServicesToPublicAddressesOnly(Rendered rendered) {
        List<IPBlock> addresses = rendered.every(NetworkPolicy.class).stream()
                .filter(policy -> name(policy).startsWith("vendors-to-internet"))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getTo().stream())
                .map(NetworkPolicyPeer::getIpBlock)
                .toList();
        assertEquals(1, addresses.size());
        assertEquals("0.0.0.0/0", addresses.getFirst().getCidr());
        assertEquals(PRIVATE, Set.copyOf(addresses.getFirst().getExcept()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void deniesEverythingElse(Rendered rendered) {
        NetworkPolicy deny =
                rendered.find(NetworkPolicy.class, "postern-deny-all").orElseThrow();
        assertEquals(List.of("Ingress", "Egress"), deny.getSpec().getPolicyTypes());
        assertTrue(deny.getSpec().getIngress().isEmpty());
        assertTrue(deny.getSpec().getEgress().isEmpty());
        assertEquals(
                rendered.pods(),
                selected(deny.getSpec().getPodSelector(), rendered).toList());
    }

    private static Stream<NetworkPolicy> policies(Rendered rendered) {
        return rendered.every(NetworkPolicy.class).stream().filter(policy -> !NO_EDGES.contains(name(policy)));
    }

    private static Edge edge(NetworkPolicy policy, Rendered rendered) {
        var spec = policy.getSpec();
        Set<String> here = names(selected(spec.getPodSelector(), rendered));
        boolean in = spec.getPolicyTypes().equals(List.of("Ingress"));
        int rules = in ? spec.getIngress().size() : spec.getEgress().size();
        assertEquals(1, rules, () -> "rules of " + name(policy));
        List<NetworkPolicyPeer> peers = in
                ? spec.getIngress().getFirst().getFrom()
                : spec.getEgress().getFirst().getTo();
        Set<String> there = names(peers.stream()
                .filter(peer -> peer.getPodSelector() != null)
                .flatMap(peer -> selected(peer.getPodSelector(), rendered)));
        String ports = (in
                        ? spec.getIngress().getFirst().getPorts()
                        : spec.getEgress().getFirst().getPorts())
                .stream()
                        .map(NetworkPolicyPort::getPort)
                        .map(IntOrString::getIntVal)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        String edge = name(policy).replaceFirst("-(in|out)$", "");
        return new Edge(edge, in ? "in" : "out", in ? there : here, in ? here : there, ports);
    }

    private static Set<String> told(Rendered rendered) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> told(
                        cells[1].strip().replace("`", ""),
                        pods(cells[2].strip(), rendered),
                        pods(cells[3].strip(), rendered),
                        cells[4].strip()))
                .filter(edge -> !edge.name().equals(ABSENT.get(rendered.example())))
                .map(Edge::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each end that is a pod of Postern's has a policy. */
    private static Stream<Edge> told(String name, Set<String> from, Set<String> to, String ports) {
        return Stream.of("out", "in")
                .filter(way -> !(way.equals("out") ? from : to).isEmpty())
                .map(way -> new Edge(name, way, from, to, ports));
    }

    /** Those that there are: a PostgreSQL of somebody's is none of Postern's pods. */
    private static Set<String> pods(String end, Rendered rendered) {
        Set<String> there = names(rendered.pods().stream());
        if (!end.equals(EVERY_POD)) {
            there.retainAll(PODS.getOrDefault(end, Set.of()));
        }
        return there;
    }

    private static Stream<PodTemplateSpec> selected(LabelSelector selector, Rendered rendered) {
        return rendered.pods(selector.getMatchLabels()).stream()
                .filter(pod -> selector.getMatchExpressions().stream().allMatch(term -> {
                    assertEquals("Exists", term.getOperator());
                    return pod.getMetadata().getLabels().containsKey(term.getKey());
                }));
    }

    private static Set<String> names(Stream<PodTemplateSpec> pods) {
        return pods.map(pod -> pod.getMetadata().getLabels().getOrDefault("app.kubernetes.io/name", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(NetworkPolicy policy) {
        return policy.getMetadata().getName().replaceFirst("^postern-", "");
    }
}
