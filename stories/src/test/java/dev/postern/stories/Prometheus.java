package dev.postern.stories;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A Prometheus that reads metrics and works out rules every second. */
final class Prometheus implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Process process;
    private final String url;
    private final int targets;

    private Prometheus(Process process, String url, int targets) {
        this.process = process;
        this.url = url;
        this.targets = targets;
    }

    /** @param ports of this machine, where services tell their metrics */
    static Prometheus start(Path folder, int port, List<Integer> ports, String path, String rules) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Files.writeString(folder.resolve("prometheus.yaml"), """
                global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
                rule_files: [rules.yaml]
                scrape_configs:
                  - job_name: postern
                    metrics_path: %s
                    static_configs: [{targets: [%s]}]
                """.formatted(
                path,
                ports.stream().map(each -> "'127.0.0.1:%d'".formatted(each)).collect(Collectors.joining(", "))));
        Process process;
        try {
            process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + folder.resolve("prometheus.yaml"),
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "there is no prometheus here; it is your system's package prometheus, and ./dev ci gets it", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "prometheus-close"));
        return new Prometheus(process, "http://127.0.0.1:" + port, ports.size());
    }

    /** Waits until every service was read so many more times. */
    void awaitReadings(int more) {
        double from = readings();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (readings() < from + more) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Prometheus has read every service only %.0f times".formatted(readings()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** How many times the service that was read least was read; 0 while one is missing. */
    private double readings() {
        try {
            return ask("min(sum_over_time(up[10m])) and count(up) == %d".formatted(targets))
                    .getOrDefault("", 0.0);
        } catch (Exception | AssertionError e) {
            return 0;
        }
    }

    /** The samples of an instant query, by the values of their labels in the order of the labels' names. */
    Map<String, Double> ask(String expression) {
        JsonNode answer = read(given().formParam("query", expression).post(url + "/api/v1/query"));
        Map<String, Double> samples = new TreeMap<>();
        for (JsonNode each : answer.path("result")) {
            String labels = each.path("metric").properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(label -> label.getValue().asText())
                    .collect(Collectors.joining(" "));
            samples.put(labels, Double.valueOf(each.path("value").path(1).asText()));
        }
        return samples;
    }

    Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        get("/api/v1/label/__name__/values").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** All rules, each with its {@code health} and its {@code alerts}. */
    List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        get("/api/v1/rules").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private JsonNode get(String path) {
        return read(given().get(url + path));
    }

    private static JsonNode read(Response response) {
        String body = response.asString();
        if (response.statusCode() != 200) {
            throw new AssertionError(body);
        }
        try {
            return JSON.readTree(body).path("data");
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
