package dev.postern.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.clients.fixture.VendorOfWords;
import dev.postern.sandbox.house.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The official conformance suite, at the public URL. */
@QuarkusTest
@WithTestResource(FixtureHouse.class)
class ConformanceStory {
    private static final String SUITE = "@modelcontextprotocol/conformance";
    private static final List<String> VERSIONS = List.of("2025-11-25", "2026-07-28");

    @Nullable
    House house;

    @Nullable
    VendorOfWords vendor;

    @Test
    void isWhatThePageSays() throws IOException, InterruptedException {
        Office office = new Office(Objects.requireNonNull(house));
        URI url = office.connector(office.fixture(Objects.requireNonNull(vendor)), false);
        Map<String, List<Scenario>> played = new LinkedHashMap<>();
        for (String version : VERSIONS) {
            played.put(version, play(url, version));
        }
        ConformanceTable table = ConformanceTable.of(SUITE + "@" + version(), played);

        new ReferencePage("reference-conformance.md").compare(table.page());
        assertEquals(List.of(), table.failures());
    }

    /** It ends with a failure where a scenario fails, also one that is not offered; what counts are the checks. */
    private static List<Scenario> play(URI url, String version) throws IOException, InterruptedException {
        Path results = Files.createTempDirectory("conformance");
        Node.run(
                "",
                "node_modules/@modelcontextprotocol/conformance/dist/index.js",
                "server",
                "--url",
                url.toString(),
                "--suite",
                "all",
                "--spec-version",
                version,
                "--output-dir",
                results.toString());
        return Scenario.in(results);
    }

    private static String version() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("package.json").toFile())
                .path("dependencies")
                .path(SUITE)
                .asText();
    }
}
