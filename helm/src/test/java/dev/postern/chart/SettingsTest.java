package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path PAGE = Path.of("../docs/reference-configuration.md");
    private static final Pattern ROW = Pattern.compile("^\\| `((?:postern|quarkus|smallrye)\\.[^`]+)`.*");
    private static final Pattern DERIVED = Pattern.compile("(?m)status: *derived");
    private static final Pattern TOOL = Pattern.compile("(?m)^tool: *(\\w+)");

    static Stream<Rendered> examples() {
        return Rendered.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areSettingsThatTheServicesHave(Rendered rendered) throws IOException {
        Set<String> known = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        assertAll(rendered.every(Deployment.class).stream()
                .flatMap(
                        deployment -> rendered.settings(deployment.getMetadata().getName()).keySet().stream())
                .map(key -> key.replaceFirst("^postern\\.vendors\\.[a-z]+", "postern.vendors.<name>"))
                .map(key -> () -> assertTrue(known.contains(key), key)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nameServicesThatThereAre(Rendered rendered) {
        Map<String, String> settings = rendered.settings("postern-token-svc");
        assertAll(settings.entrySet().stream()
                .filter(setting -> setting.getKey().matches(".*[.-]service"))
                .map(setting -> () -> assertTrue(
                        rendered.find(Service.class, setting.getValue()).isPresent(), setting.getValue())));
    }

    @Test
    void nameTheAuthorityOfTheDatabaseAndMountIt() {
        Rendered production = Rendered.of("production");
        var pod = production
                .find(Deployment.class, "postern-token-svc")
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();
        String authority = pod.getVolumes().stream()
                .filter(volume -> volume.getName().equals("database-ca"))
                .map(volume -> volume.getSecret().getSecretName()
                        + volume.getSecret().getItems().getFirst().getPath())
                .findFirst()
                .orElseThrow();
        String folder = pod.getContainers().getFirst().getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals("database-ca"))
                .map(VolumeMount::getMountPath)
                .findFirst()
                .orElseThrow();
        assertEquals("postern-database-ca" + "ca.crt", authority);
        assertEquals(
                "jdbc:postgresql://db.example.com:5432/postern?sslmode=verify-full&sslrootcert=" + folder + "/ca.crt",
                production.settings("postern-token-svc").get("quarkus.datasource.jdbc.url"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/x, ?sslrootcert=/etc/postern/database-ca/ca.crt&sslmode=verify-full",
        "jdbc:postgresql://db/x?sslmode=verify-ca, &sslrootcert=/etc/postern/database-ca/ca.crt",
        "jdbc:postgresql://db/x?connectTimeout=3, &sslrootcert=/etc/postern/database-ca/ca.crt&sslmode=verify-full"
    })
    void verifyADatabaseWhoseAuthorityIsNamed(String url, String added) {
        Rendered rendered = new Rendered(
                "authority",
                Rendered.CHART.render(
                        Rendered.CHART.example("trial"),
                        Map.of(
                                "database.url", url,
                                "database.existingSecret", "db",
                                "database.caSecret", "db-ca")));
        assertEquals(url + added, rendered.settings("postern-token-svc").get("quarkus.datasource.jdbc.url"));
    }

    /** Else the token service would refuse what the vendor service takes. */
    @ParameterizedTest
    @ValueSource(strings = {"gumloop", "occtoo"})
    void letThroughWhatAVendorServiceTakes(String vendor) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("..", vendor + "-svc", "src", "main", "resources", "application.properties"))) {
            settings.load(file);
        }

        assertEquals(
                settings.getProperty("postern.mcp.max-body"),
                Rendered.of("trial").settings("postern-token-svc").get("postern.vendors." + vendor + ".body-limit"));
    }

    /** Also by a replica that knows how many there are. */
    @Test
    void limitTheCallsOfAConnector() {
        Map<String, String> settings = Rendered.of("production").settings("postern-token-svc");
        assertAll(
                () -> assertEquals("1200", settings.get("postern.limits.calls-per-minute")),
                () -> assertEquals("postern-token-svc", settings.get("postern.kubernetes.own-service")));
    }

    @Test
    void hideDerivedTools() {
        assertEquals(
                "false", Rendered.of("trial").settings("postern-octapipe-svc").get("postern.tools.derived"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"octapipe", "caspio", "gumloop", "occtoo"})
    void tellHowManyToolsAreHidden(String vendor) throws IOException {
        String notes = Rendered.CHART.notes(Rendered.CHART.example("trial"));
        long hidden = hidden(vendor);
        assertEquals(hidden > 0, notes.contains(" tools of " + vendor + " are hidden"), notes);
        assertTrue(hidden == 0 || notes.contains(hidden + " tools of " + vendor + " are hidden"), notes);
    }

    @Test
    void tellTheFirstThreeCommands() {
        String notes = Rendered.CHART.notes(Rendered.CHART.example("trial"));
        assertAll(Stream.of("port-forward", "integrated-account\"", "/mcp\"", "helm test postern")
                .map(words -> () -> assertTrue(notes.contains(words), notes)));
    }

    /** A tool with a documented record beside the derived one stays. */
    private static long hidden(String vendor) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", vendor + "-svc", "src/main/resources/records"))) {
            Map<Boolean, Set<String>> tools = files.filter(Files::isRegularFile)
                    .collect(Collectors.partitioningBy(
                            record -> DERIVED.matcher(text(record)).find(),
                            Collectors.mapping(SettingsTest::tool, Collectors.toSet())));
            return tools.getOrDefault(true, Set.of()).stream()
                    .filter(tool -> !tools.getOrDefault(false, Set.of()).contains(tool))
                    .count();
        }
    }

    /** What a record says its tool is called, or where it is, of which the name is made. */
    private static String tool(Path record) {
        Matcher named = TOOL.matcher(text(record));
        return named.find() ? named.group(1) : record.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
