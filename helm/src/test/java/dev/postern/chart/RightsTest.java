package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask the API server for what. */
class RightsTest {
    private static final String TOKEN_SERVICE = "postern-token-svc";
    private static final String MAKE_KEYS = "postern-make-keys";

    /** With what Helm alone does otherwise. */
    static Stream<Rendered> examples() {
        return Rendered.EXAMPLES.stream()
                .map(example -> new Rendered(example, Rendered.CHART.render(Rendered.CHART.example(example))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void letTheTokenServiceReadEndpointSlicesAndNothingElse(Rendered rendered) {
        List<PolicyRule> rules =
                rendered.find(Role.class, TOKEN_SERVICE).orElseThrow().getRules();
        assertEquals(1, rules.size());
        assertEquals(List.of("discovery.k8s.io"), rules.getFirst().getApiGroups());
        assertEquals(List.of("endpointslices"), rules.getFirst().getResources());
        assertEquals(Set.of("get", "list", "watch"), Set.copyOf(rules.getFirst().getVerbs()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areBoundToWhoeverTheyAreFor(Rendered rendered) {
        Map<String, String> expected =
                new TreeMap<>(Map.of("ServiceAccount " + TOKEN_SERVICE, "Role " + TOKEN_SERVICE));
        if (!rendered.example().equals("production")) {
            expected.put("ServiceAccount " + MAKE_KEYS, "Role " + MAKE_KEYS);
        }
        assertEquals(
                expected,
                rendered.every(RoleBinding.class).stream()
                        .flatMap(binding -> binding.getSubjects().stream()
                                .map(who -> Map.entry(
                                        who.getKind() + " " + who.getName(),
                                        binding.getRoleRef().getKind() + " "
                                                + binding.getRoleRef().getName())))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one + ", " + other,
                                TreeMap::new)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void endAtTheNamespace(Rendered rendered) {
        assertEquals(List.of(), rendered.every(ClusterRole.class));
        assertEquals(List.of(), rendered.every(ClusterRoleBinding.class));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areNobodyElses(Rendered rendered) {
        Map<String, Set<String>> accounts = Map.of("token-svc", Set.of(TOKEN_SERVICE), "make-keys", Set.of(MAKE_KEYS));
        assertAll(rendered.pods().stream()
                .map(pod -> () -> assertEquals(accounts.getOrDefault(name(pod), Set.of()), accounts(pod), name(pod))));
    }

    /** Whose token for the API server a pod has. */
    private static Set<String> accounts(PodTemplateSpec pod) {
        var spec = pod.getSpec();
        return Boolean.FALSE.equals(spec.getAutomountServiceAccountToken())
                ? Set.of()
                : Set.of(spec.getServiceAccountName() == null ? "default" : spec.getServiceAccountName());
    }

    private static String name(PodTemplateSpec pod) {
        return pod.getMetadata().getLabels().getOrDefault("app.kubernetes.io/name", "");
    }
}
