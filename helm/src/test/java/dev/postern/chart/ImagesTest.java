package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart expects of the images is what the recipes make. */
class ImagesTest {
    static Stream<Arguments> recipes() {
        return Rendered.of("trial").every(Deployment.class).stream()
                .map(deployment -> deployment.getSpec().getTemplate())
                .flatMap(pod -> Stream.of("jvm", "native").map(kind -> Arguments.of(name(pod), kind, pod)));
    }

    @ParameterizedTest(name = "{0}/Containerfile.{1}")
    @MethodSource("recipes")
    void makeWhatTheChartRuns(String service, String kind, PodTemplateSpec pod) throws IOException {
        List<String> recipe = Files.readAllLines(Path.of("..", service, "Containerfile." + kind));
        var container = pod.getSpec().getContainers().getFirst();
        String user = "USER %d:%d"
                .formatted(
                        pod.getSpec().getSecurityContext().getRunAsUser(),
                        pod.getSpec().getSecurityContext().getRunAsGroup());
        String ports = container.getPorts().stream()
                .map(ContainerPort::getContainerPort)
                .map(String::valueOf)
                .collect(Collectors.joining(" ", "EXPOSE ", ""));
        String settings = container.getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals("settings"))
                .map(VolumeMount::getMountPath)
                .findFirst()
                .orElseThrow();
        assertTrue(recipe.contains(user), user);
        assertTrue(recipe.contains(ports), ports);
        assertEquals("WORKDIR " + settings.replace("/config", ""), last(recipe, "WORKDIR"));
        assertTrue(last(recipe, "RUN mvn").isEmpty() || last(recipe, "RUN mvn").contains("-pl " + service + " "));
    }

    private static String last(List<String> recipe, String word) {
        return recipe.stream().filter(line -> line.startsWith(word)).reduce("", (before, after) -> after);
    }

    private static String name(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().getFirst().getName();
    }
}
