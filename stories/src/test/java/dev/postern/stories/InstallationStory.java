package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.chart.Chart;
import dev.postern.sandbox.house.House;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chart says to try first, and {@code helm test}, at an installation with each vendor alone. */
@ExtendWith(Standing.class)
class InstallationStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VENDORS = List.of("octapipe", "caspio", "gumloop", "occtoo");
    private static final String BODY = "-d '{\"";

    @TempDir
    Path folder;

    private final Chart chart = new Chart(Path.of("..").toAbsolutePath().normalize());

    /** With the arguments of the Pod, but where things are here: nothing goes to a vendor. */
    @ParameterizedTest
    @ValueSource(strings = {"octapipe", "caspio", "gumloop", "occtoo"})
    void isTriedByTheTest(String vendor, House house) throws Exception {
        List<String> arguments = pod(vendor);
        Path token = Files.writeString(folder.resolve("admin-token"), house.adminToken());
        List<String> command = new ArrayList<>(tokenService());
        command.addAll(List.of(
                arguments.getFirst(),
                house.adminUrl().toString(),
                house.publicUrl().toString(),
                token.toString(),
                arguments.get(4),
                arguments.get(5),
                house.sandbox().url(vendor).toString()));

        Process test = new ProcessBuilder(command).redirectErrorStream(true).start();

        String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, test.waitFor(), said);
        assertTrue(said.contains("A URL on a new account at " + vendor + " lists "), said);
        assertTrue(said.contains("answers 404"), said);
    }

    /** As the notes have it; an address that only an account of somebody's has is the stand-in's here. */
    @ParameterizedTest
    @ValueSource(strings = {"octapipe", "caspio", "gumloop", "occtoo"})
    void takesTheAccountOfTheNotes(String vendor, House house) throws IOException {
        String line = chart.notes(values(vendor))
                .lines()
                .filter(each -> each.contains(BODY) && each.contains("tenant_id"))
                .findFirst()
                .orElseThrow();
        JsonNode body = JSON.readTree(line.strip().replaceFirst("^-d '", "").replaceFirst("'$", ""));
        if (body.has("base_url")) {
            ((ObjectNode) body).put("base_url", house.sandbox().url(vendor).toString());
        }

        String account = given().baseUri(house.adminUrl().toString())
                .header("Authorization", "Bearer " + house.adminToken())
                .contentType("application/json")
                .body(body.toString())
                .post("/integrated-account")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        new Office(house).delete(account);
    }

    private List<String> pod(String vendor) throws IOException {
        return chart.render(values(vendor)).stream()
                .flatMap(object -> object instanceof Pod pod ? Stream.of(pod) : Stream.of())
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getContainers()
                .getFirst()
                .getArgs();
    }

    private Path values(String vendor) throws IOException {
        StringBuilder values = new StringBuilder("host: mcp.example.com\nvendors:\n");
        VENDORS.forEach(each -> values.append("  %s: {enabled: %s}\n".formatted(each, each.equals(vendor))));
        return Files.writeString(folder.resolve("values.yaml"), values);
    }

    private static List<String> tokenService() throws IOException {
        Path target = Path.of("../token-svc/target").toRealPath();
        return System.getProperty("postern.runner", "jvm").equals("native")
                ? List.of(target.resolve("token-svc-0.1.0-SNAPSHOT-runner").toString())
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        target.resolve("quarkus-app/quarkus-run.jar").toString());
    }
}
