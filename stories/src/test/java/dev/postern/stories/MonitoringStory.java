package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.house.HouseOptions.Pod;
import dev.postern.sandbox.house.Instance;
import dev.postern.stories.Dashboards.Panel;
import dev.postern.stories.VendorTraffic.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real Prometheus reads all services while known things happen, and every dashboard and alert tells of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringStory {
    /** Before the traffic, so that all series are known; and over all, so that increases are stretched by little. */
    private static final int BEFORE = 3;

    private static final int AFTER = 30;
    private static final Pattern METRIC = Pattern.compile("(?<![a-z_\"])(?:postern|mcp|http)_[a-z_]+");

    private final Dashboards dashboards = Dashboards.ofChart();
    private final House house;
    private final Prometheus prometheus;
    private final Driven driven;

    MonitoringStory() throws IOException, SQLException {
        Path data = Files.createTempDirectory("postern-monitoring");
        house = House.start(HouseOptions.forTests(Path.of("..").toRealPath(), data)
                .pod(Pod.onFreePorts("octapipe"))
                .nativeServices(System.getProperty("postern.runner", "jvm").equals("native"))
                .progress(line -> System.out.println("house: " + line)));
        house.sandbox().limit(1_000_000);
        Front front = new Front();
        List<Demo> demos = Demo.in(house);
        List<VendorTraffic> vendors = IntStream.range(0, demos.size())
                .mapToObj(i -> new VendorTraffic(house, demos.get(i), front, Plan.of(i)))
                .toList();
        driven = new Driven(vendors, new Refusals(house, front), front);
        vendors.forEach(VendorTraffic::warmUp);
        driven.refusals().warmUp();
        prometheus = Prometheus.start(
                Files.createDirectory(data.resolve("prometheus")),
                HouseOptions.Replica.onFreePorts().open(),
                house.instances().stream().map(Instance::management).toList(),
                dashboards.path(),
                dashboards.rules());
    }

    @BeforeAll
    void drive() {
        prometheus.awaitReadings(BEFORE);
        driven.front().reset();
        driven.vendors().forEach(VendorTraffic::drive);
        driven.refusals().drive();
        prometheus.awaitReadings(AFTER);
    }

    @AfterAll
    void close() {
        prometheus.close();
        house.close();
    }

    @Test
    void showsOneDashboardForEachVendorAndOneForAll() {
        Set<String> boards =
                driven.vendors().stream().map(VendorTraffic::vendor).collect(Collectors.toSet());
        boards.add("overview");
        assertEquals(boards, dashboards.boards());
    }

    @Test
    void answersEveryQueryOfEveryDashboardWithWhatHappened() {
        assertAll(dashboards.panels().map(panel -> () -> {
            Map<String, Bounds> expected = expected(panel);
            Map<String, Double> told = new TreeMap<>(prometheus.ask(panel.expression()));
            told.values().removeIf(value -> value == 0);
            String both = "%s%n  expected %s%n  told     %s".formatted(panel, expected, told);
            assertEquals(expected.keySet(), told.keySet(), both);
            expected.forEach((labels, bounds) ->
                    assertTrue(bounds.hold(told.getOrDefault(labels, Double.NaN)), labels + " of " + both));
        }));
    }

    @Test
    void expectsNothingOfPanelsThatAreNotThere() {
        assertEquals(names("overview"), new TreeSet<>(PanelTable.OVERVIEW.keySet()));
        driven.vendors().forEach(each -> assertEquals(names(each.vendor()), new TreeSet<>(PanelTable.VENDOR.keySet())));
    }

    @Test
    void isAboutToRaiseTheAlertsOfWhatHappened() {
        List<JsonNode> rules = prometheus.rules();
        assertEquals(
                PanelTable.ALERTS.keySet(),
                rules.stream().map(MonitoringStory::name).collect(Collectors.toSet()));
        assertAll(rules.stream().map(rule -> () -> {
            assertEquals("ok", rule.path("health").asText(), rule.toString());
            Set<String> raised = new TreeSet<>();
            rule.path("alerts")
                    .forEach(alert -> raised.add(alert.at("/labels/vendor").asText()));
            assertEquals(
                    Objects.requireNonNull(PanelTable.ALERTS.get(name(rule))).apply(driven), raised, name(rule));
        }));
    }

    @Test
    void namesOnlyMetricsThatThereAre() {
        Set<String> known = prometheus.metrics();
        assertAll(Stream.concat(
                        dashboards.panels().map(Panel::expression),
                        prometheus.rules().stream()
                                .map(rule -> rule.path("query").asText()))
                .flatMap(expression -> METRIC.matcher(expression).results().map(MatchResult::group))
                .map(name -> () -> assertTrue(known.contains(name), name)));
    }

    private Map<String, Bounds> expected(Panel panel) {
        String name = name(panel);
        if (panel.board().equals("overview")) {
            return Objects.requireNonNull(PanelTable.OVERVIEW.get(name), name).apply(driven);
        }
        VendorTraffic vendor = driven.vendors().stream()
                .filter(each -> each.vendor().equals(panel.board()))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(PanelTable.VENDOR.get(name), name).apply(vendor);
    }

    private Set<String> names(String board) {
        return dashboards
                .panels()
                .filter(panel -> panel.board().equals(board))
                .map(MonitoringStory::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Panel panel) {
        return "%s, %s".formatted(panel.title(), panel.refId());
    }

    private static String name(JsonNode rule) {
        return rule.path("name").asText();
    }
}
