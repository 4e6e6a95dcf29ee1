package dev.postern.stories;

import static io.restassured.RestAssured.given;

import dev.postern.sandbox.house.House;
import java.util.List;
import java.util.stream.IntStream;

/** The pods of one vendor service, by what their metrics tell. */
final class Pods {
    private static final String CALLS = "mcp_server_operation_duration_seconds_count";

    private final List<Integer> ports;
    private List<Long> before;

    private Pods(List<Integer> ports) {
        this.ports = ports;
        this.before = counted();
    }

    static Pods ofOctapipe(House house) {
        return new Pods(house.managementPorts("octapipe"));
    }

    /** Lets the calls since now be counted. */
    void reset() {
        before = counted();
    }

    /** How many tool calls each pod has answered since. */
    List<Long> calls() {
        List<Long> now = counted();
        return IntStream.range(0, ports.size())
                .mapToObj(pod -> now.get(pod) - before.get(pod))
                .toList();
    }

    /** Which pod answers a call. */
    int servedBy(Runnable call) {
        reset();
        call.run();
        return IntStream.range(0, ports.size())
                .filter(pod -> calls().get(pod) > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pod has counted the call"));
    }

    private List<Long> counted() {
        return ports.stream()
                .map(port -> given().baseUri("http://127.0.0.1")
                        .port(port)
                        .get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith(CALLS))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum())
                .toList();
    }
}
