package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in front waits for the longest call, keeps nothing back, writes no token into a log, and leads nowhere else. */
class WayInTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** So long a vendor service may say nothing: {@code postern.vendor-silence}. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(75);

    private static final String HOST = "mcp.example.com";
    private static final String ADMIN_HOST = "postern-admin.example.com";
    private static final Set<String> DOORS = Set.of("Ingress", "HTTPRoute");

    static Stream<Rendered> examples() {
        return Rendered.all();
    }

    @Test
    void waitsForTheLongestCallAtAGateway() {
        JsonNode rule = only(doors(Rendered.of("gateway"))).at("/spec/rules/0");
        assertEquals("/mcp", rule.at("/matches/0/path/value").asText());
        assertAll(Stream.of("request", "backendRequest")
                .map(which -> rule.at("/timeouts/" + which).asText())
                .map(time -> () -> assertWaits(time)));
    }

    @Test
    void waitsForTheLongestCallAtF5() {
        assertWaits(annotation("f5-nginx", "nginx.org/proxy-read-timeout"));
        assertWaits(annotation("f5-nginx", "nginx.org/proxy-send-timeout"));
    }

    @Test
    void keepsNothingBackAtF5() {
        assertEquals("false", annotation("f5-nginx", "nginx.org/proxy-buffering"));
    }

    /** An error's line holds the path too; at this level there are next to none. */
    @Test
    void writesNoTokenIntoALogOfF5() {
        List<String> snippet =
                annotation("f5-nginx", "nginx.org/server-snippets").lines().toList();
        assertEquals(List.of("access_log off;", "error_log stderr crit;"), snippet);
    }

    @Test
    void writesNoTokenIntoALogOfTraefik() {
        String prefix = "traefik.ingress.kubernetes.io/router.observability.";
        assertEquals("false", annotation("traefik", prefix + "accesslogs"));
        assertEquals("false", annotation("traefik", prefix + "tracing"));
    }

    /** The admin API has a way in only where somebody named a host for it. */
    @ParameterizedTest
    @MethodSource("examples")
    void leadsToConnectorUrlsAndNowhereElse(Rendered rendered) {
        Map<String, String> expected = rendered.example().equals("production")
                ? Map.of(HOST, "/mcp postern-token-svc", ADMIN_HOST, "/ postern-token-svc-admin")
                : Map.of(HOST, "/mcp postern-token-svc");
        assertEquals(new TreeMap<>(expected), ways(rendered));
    }

    @Test
    void leadsToTheAdminApiThroughAGatewayOnlyWhereItHasAHost() {
        Path gateway = Rendered.CHART.example("gateway");
        Rendered named = new Rendered("named", Rendered.CHART.render(gateway, Map.of("admin.host", ADMIN_HOST)));
        assertEquals("/ postern-token-svc-admin", ways(named).get(ADMIN_HOST));
    }

    private static Map<String, String> ways(Rendered rendered) {
        return doors(rendered).stream()
                .collect(Collectors.toMap(
                        WayInTest::host, WayInTest::way, (one, other) -> one + ", " + other, TreeMap::new));
    }

    private static String host(JsonNode door) {
        assertEquals(1, door.at("/spec/rules").size());
        return door.at("/spec/rules/0/host").asText(door.at("/spec/hostnames/0").asText());
    }

    private static String way(JsonNode door) {
        JsonNode rule = door.at("/spec/rules/0");
        if (door.path("kind").asText().equals("Ingress")) {
            assertEquals(1, rule.at("/http/paths").size());
            return rule.at("/http/paths/0/path").asText() + " "
                    + rule.at("/http/paths/0/backend/service/name").asText();
        }
        assertEquals(1, rule.path("matches").size());
        assertEquals(1, rule.path("backendRefs").size());
        return rule.at("/matches/0/path/value").asText() + " "
                + rule.at("/backendRefs/0/name").asText();
    }

    private static List<JsonNode> doors(Rendered rendered) {
        return rendered.objects().stream()
                .filter(object -> DOORS.contains(object.getKind()))
                .map(WayInTest::json)
                .toList();
    }

    private static String annotation(String example, String name) {
        JsonNode found = only(doors(Rendered.of(example)))
                .path("metadata")
                .path("annotations")
                .path(name);
        assertTrue(found.isTextual(), () -> "no annotation " + name);
        return found.asText();
    }

    private static JsonNode only(List<JsonNode> doors) {
        assertEquals(1, doors.size());
        return doors.getFirst();
    }

    private static JsonNode json(HasMetadata object) {
        return JSON.valueToTree(object);
    }

    private static void assertWaits(String time) {
        assertTrue(Duration.parse("PT" + time).compareTo(LONGEST_CALL) >= 0, time);
    }
}
