package dev.postern.chart;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the chart makes of one example. */
record Rendered(String example, List<HasMetadata> objects) {
    static final Chart CHART = new Chart(Path.of("..").toAbsolutePath().normalize());
    static final List<String> EXAMPLES = List.of("trial", "production", "gateway", "traefik", "f5-nginx");

    static Rendered of(String example) {
        return new Rendered(example, CHART.render(CHART.example(example)));
    }

    static Stream<Rendered> all() {
        return EXAMPLES.stream().map(Rendered::of);
    }

    <T extends HasMetadata> List<T> every(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return every(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** The pods that will run, whoever makes them. */
    List<PodTemplateSpec> pods() {
        return objects.stream().flatMap(Rendered::pod).toList();
    }

    /** Those that a selector chooses. */
    List<PodTemplateSpec> pods(Map<String, String> selector) {
        return pods().stream()
                .filter(pod -> pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }

    /** The settings of a service, by key. */
    Map<String, String> settings(String configMap) {
        ConfigMap settings = find(ConfigMap.class, configMap).orElseThrow();
        return settings.getData().values().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Stream<PodTemplateSpec> pod(HasMetadata object) {
        return switch (object) {
            case Deployment deployment -> Stream.of(deployment.getSpec().getTemplate());
            case StatefulSet set -> Stream.of(set.getSpec().getTemplate());
            case Job job -> Stream.of(job.getSpec().getTemplate());
            case Pod pod ->
                Stream.of(new PodTemplateSpecBuilder()
                        .withMetadata(pod.getMetadata())
                        .withSpec(pod.getSpec())
                        .build());
            default -> Stream.of();
        };
    }

    @Override
    public String toString() {
        return example;
    }
}
