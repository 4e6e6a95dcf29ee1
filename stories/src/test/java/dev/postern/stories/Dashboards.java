package dev.postern.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.chart.Chart;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a production installation of the chart gives to Grafana and Prometheus. */
record Dashboards(List<HasMetadata> objects) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOARD = "postern-dashboard-";

    /**
     * A query of a panel.
     *
     * @param board {@code overview}, or a vendor
     */
    record Panel(String board, String title, String refId, String expression) {
        @Override
        public String toString() {
            return "%s: %s, %s".formatted(board, title, refId);
        }
    }

    static Dashboards ofChart() {
        Chart chart = new Chart(Path.of("..").toAbsolutePath().normalize());
        return new Dashboards(chart.render(chart.example("production")));
    }

    Set<String> boards() {
        return panels().map(Panel::board).collect(Collectors.toSet());
    }

    Stream<Panel> panels() {
        return objects.stream()
                .flatMap(object -> object instanceof ConfigMap map ? Stream.of(map) : Stream.of())
                .filter(map -> map.getMetadata().getName().startsWith(BOARD))
                .flatMap(map -> map.getData().values().stream()
                        .flatMap(text -> panels(map.getMetadata().getName().substring(BOARD.length()), read(text))));
    }

    /** The groups of rules, as a file of Prometheus. */
    String rules() {
        return Serialization.asYaml(generic("PrometheusRule").get("spec"));
    }

    /** Where the metrics of every service are. */
    String path() {
        return generic("ServiceMonitor").get("spec", "endpoints", 0, "path");
    }

    private GenericKubernetesResource generic(String kind) {
        return objects.stream()
                .filter(object -> object.getKind().equals(kind))
                .map(GenericKubernetesResource.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Panel> panels(String name, JsonNode board) {
        return elements(board.path("panels"))
                .flatMap(panel -> elements(panel.path("targets"))
                        .map(target -> new Panel(
                                name,
                                panel.path("title").asText(),
                                target.path("refId").asText(),
                                target.path("expr").asText())));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
