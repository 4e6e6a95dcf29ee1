package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dashboards and alerts ask for metrics that there are, by tags that these have. */
class MonitoringTest {
    private static final Path PAGE = Path.of("../docs/reference-metrics.md");
    private static final Path RULES = Rendered.CHART.folder().resolve("files/rules.yaml");
    private static final Pattern ROW = Pattern.compile("\\| (`[^|]+`) \\| ([^|]+) \\|.*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern METRIC =
            Pattern.compile("((?:postern|mcp|http)_[a-z_]+)(?:\\{([^}]*(?:\\{token})?[^}]*)})?");
    private static final Pattern TAG = Pattern.compile("([a-z_]+)(?:=|!=|=~)\"");
    private static final Pattern BY = Pattern.compile("by \\(([a-z_, ]+)\\)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rendered production = Rendered.of("production");

    @Test
    void askForMetricsAndTagsThatThereAre() throws IOException {
        Map<String, Set<String>> told = told();
        Set<String> tags = told.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertAll(queries().stream().map(query -> () -> {
            assertTrue(METRIC.matcher(query).find(), query);
            METRIC.matcher(query)
                    .results()
                    .filter(use -> !tags.contains(use.group(1)))
                    .forEach(use -> {
                        Set<String> known = told.get(use.group(1).replaceFirst("_(count|sum|max)$", ""));
                        assertTrue(known != null, () -> use.group(1) + " in " + query);
                        assertTrue(known != null && known.containsAll(tags(use.group(2))), query);
                    });
            BY.matcher(query)
                    .results()
                    .flatMap(by -> Stream.of(by.group(1).split(", ")))
                    .forEach(tag -> assertTrue(tags.contains(tag), query));
        }));
    }

    @Test
    void showOneDashboardForEachVendorAndOneForAll() {
        assertEquals(
                Set.of(
                        "postern-dashboard-overview",
                        "postern-dashboard-octapipe",
                        "postern-dashboard-caspio",
                        "postern-dashboard-gumloop",
                        "postern-dashboard-occtoo"),
                dashboards().keySet());
    }

    @Test
    void giveEveryDashboardAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        dashboards()
                .values()
                .forEach(board -> assertTrue(ids.add(board.path("uid").asText())));
        assertFalse(ids.toString().contains("VENDOR"));
    }

    @Test
    void scrapeEveryService() {
        GenericKubernetesResource monitor = production.every(GenericKubernetesResource.class).stream()
                .filter(object -> object.getKind().equals("ServiceMonitor"))
                .findFirst()
                .orElseThrow();
        String port = monitor.get("spec", "endpoints", 0, "port");
        Set<String> scraped = production.every(Service.class).stream()
                .filter(service -> service.getSpec().getPorts().stream().anyMatch(each -> port.equals(each.getName())))
                .map(service -> service.getMetadata().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "postern-caspio-svc",
                        "postern-gumloop-svc",
                        "postern-occtoo-svc",
                        "postern-octapipe-svc",
                        "postern-token-svc-internal"),
                scraped);
    }

    private Map<String, JsonNode> dashboards() {
        Map<String, JsonNode> boards = new HashMap<>();
        for (ConfigMap map : production.every(ConfigMap.class)) {
            if (map.getMetadata().getName().contains("-dashboard-")) {
                assertEquals("1", map.getMetadata().getLabels().get("grafana_dashboard"));
                map.getData()
                        .values()
                        .forEach(text -> boards.put(map.getMetadata().getName(), read(text)));
            }
        }
        return boards;
    }

    private List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        dashboards().values().forEach(board -> board.findValues("expr").forEach(expr -> queries.add(expr.asText())));
        JsonNode rules = JSON.valueToTree(new KubernetesSerialization().unmarshal(Files.readString(RULES), Map.class));
        rules.findValues("expr").forEach(expr -> queries.add(expr.asText()));
        return queries;
    }

    /** The metrics of the docs with their tags. */
    private static Map<String, Set<String>> told() throws IOException {
        Map<String, Set<String>> told = new HashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                codes(row.group(1)).forEach(metric -> told.put(metric, codes(row.group(2))));
            }
        }
        return told;
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> tags(@Nullable String selector) {
        return selector == null
                ? Set.of()
                : TAG.matcher(selector).results().map(tag -> tag.group(1)).collect(Collectors.toSet());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
