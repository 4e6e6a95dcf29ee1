package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    /** What the services listen on when nobody tells them otherwise. */
    private static final Map<String, Integer> TOKEN_SERVICE =
            Map.of("http", 8080, "admin", 8081, "internal", 8082, "management", 9000);

    private static final Map<String, Integer> VENDOR_SERVICE = Map.of("http", 8180, "management", 9180);

    static Stream<Rendered> examples() {
        return Rendered.all();
    }

    @Test
    void passesHelmsStrictLint() {
        LintResult lint = Rendered.CHART.lint();
        assertFalse(lint.isFailed(), () -> String.join("\n", lint.getMessages()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasNoFieldThatTheApiDoesNotKnow(Rendered rendered) {
        assertAll(rendered.objects().stream()
                .map(object -> () -> assertEquals(object, Strictly.read(object), name(object))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesNothingTwice(Rendered rendered) {
        List<String> names = rendered.objects().stream().map(ChartTest::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void selectsPodsThatThereAre(Rendered rendered) {
        Stream<Map<String, String>> selectors = Stream.of(
                        rendered.every(Service.class).stream()
                                .map(service -> service.getSpec().getSelector()),
                        rendered.every(Deployment.class).stream()
                                .map(deployment ->
                                        deployment.getSpec().getSelector().getMatchLabels()),
                        rendered.every(StatefulSet.class).stream()
                                .map(set -> set.getSpec().getSelector().getMatchLabels()),
                        rendered.every(PodDisruptionBudget.class).stream()
                                .map(budget -> budget.getSpec().getSelector().getMatchLabels()))
                .flatMap(each -> each);
        assertAll(selectors.map(selector ->
                () -> assertEquals(1, rendered.pods(selector).size(), () -> "pods that " + selector + " selects")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leadsServicesToPortsOfTheirPods(Rendered rendered) {
        assertAll(rendered.every(Service.class).stream()
                .flatMap(service -> service.getSpec().getPorts().stream()
                        .map(port -> () -> assertTrue(
                                ports(rendered.pods(service.getSpec().getSelector())
                                                .getFirst())
                                        .containsKey(port.getTargetPort().getStrVal()),
                                () -> name(service) + " leads to "
                                        + port.getTargetPort().getStrVal()))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leadsIngressesToServices(Rendered rendered) {
        assertAll(rendered.every(Ingress.class).stream().map(ingress -> () -> {
            var backend = ingress.getSpec()
                    .getRules()
                    .getFirst()
                    .getHttp()
                    .getPaths()
                    .getFirst()
                    .getBackend()
                    .getService();
            Service service = rendered.find(Service.class, backend.getName()).orElseThrow();
            assertTrue(service.getSpec().getPorts().stream()
                    .map(ServicePort::getName)
                    .anyMatch(backend.getPort().getName()::equals));
        }));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void opensThePortsThatTheServicesServe(Rendered rendered) {
        assertAll(rendered.every(Deployment.class).stream().map(deployment -> () -> {
            PodTemplateSpec pod = deployment.getSpec().getTemplate();
            boolean vendor = pod.getMetadata().getLabels().containsKey("postern.dev/vendor");
            assertEquals(vendor ? VENDOR_SERVICE : TOKEN_SERVICE, ports(pod), name(deployment));
        }));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void asksForHealthWhereItIsTold(Rendered rendered) {
        assertAll(rendered.every(Deployment.class).stream()
                .map(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst())
                .flatMap(container -> Map.of(
                        "/q/health/started", container.getStartupProbe(),
                        "/q/health/live", container.getLivenessProbe(),
                        "/q/health/ready", container.getReadinessProbe())
                        .entrySet()
                        .stream())
                .map(probe -> () -> assertProbe(probe.getKey(), probe.getValue())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void mountsOnlyWhatThePodHas(Rendered rendered) {
        assertAll(rendered.pods().stream().map(pod -> () -> {
            Set<String> volumes =
                    pod.getSpec().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
            pod.getSpec().getContainers().getFirst().getVolumeMounts().stream()
                    .filter(mount -> !mount.getName().equals("data"))
                    .forEach(mount -> assertTrue(volumes.contains(mount.getName()), mount.getName()));
        }));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void letsNoPodBeAnybodySpecial(Rendered rendered) {
        assertAll(rendered.pods().stream().map(pod -> () -> {
            var container = pod.getSpec().getContainers().getFirst();
            assertTrue(pod.getSpec().getSecurityContext().getRunAsNonRoot());
            assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem());
            assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
            assertEquals(
                    List.of("ALL"),
                    container.getSecurityContext().getCapabilities().getDrop());
        }));
    }

    @Test
    void makesKeysBeforeItInstallsAnything() {
        Rendered plain = Rendered.of("trial");
        Rendered hooked = new Rendered("trial", Rendered.CHART.render(Rendered.CHART.example("trial"), Map.of()));
        assertEquals(1, plain.every(Job.class).size());
        assertEquals(0, hooked.every(Job.class).size(), "Helm runs it as a hook, and shows no hooks");
    }

    @Test
    void makesNoKeysWhereThereAreSome() {
        assertEquals(List.of(), Rendered.of("production").every(Job.class));
    }

    private static void assertProbe(String path, Probe probe) {
        assertEquals(path, probe.getHttpGet().getPath());
        assertEquals("management", probe.getHttpGet().getPort().getStrVal());
    }

    private static Map<String, Integer> ports(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().getFirst().getPorts().stream()
                .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
    }

    private static String name(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }
}
