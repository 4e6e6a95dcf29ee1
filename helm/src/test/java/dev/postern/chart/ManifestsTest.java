package dev.postern.chart;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    private static final Path FOLDER = Path.of("../k8s");

    @Test
    void areWhatStandsInTheProject() throws IOException {
        assertEquals(
                new TreeMap<>(new Manifests(Rendered.CHART).render()),
                new TreeMap<>(standing()),
                "the chart and k8s/ differ: run ./dev render");
    }

    @Test
    void areTheSameEveryTime() {
        assertEquals(new Manifests(Rendered.CHART).render(), new Manifests(Rendered.CHART).render());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void holdAllThatTheChartHas(String overlay) {
        Set<String> files = new Manifests(Rendered.CHART)
                .render().keySet().stream()
                        .filter(path -> path.startsWith("base") || path.startsWith("overlays/" + overlay))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> !name.equals("kustomization.yaml"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Rendered.CHART.render(Rendered.CHART.example(overlay), Manifests.SAME_EVERY_TIME).stream()
                        .filter(object -> !object.getKind().equals("Pod"))
                        .map(ManifestsTest::file)
                        .collect(Collectors.toCollection(TreeSet::new)),
                files);
    }

    @Test
    void holdNothingThatOnlyHelmUnderstands() {
        assertFalse(
                new Manifests(Rendered.CHART).render().values().stream().anyMatch(text -> text.contains("helm.sh/")));
    }

    private static String file(HasMetadata object) {
        return "%s-%s.yaml"
                .formatted(
                        object.getKind().toLowerCase(java.util.Locale.ROOT),
                        object.getMetadata().getName());
    }

    private static Map<Path, String> standing() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).collect(toMap(FOLDER::relativize, ManifestsTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
