package dev.postern.stories;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds every page against the project: what a page names has to be there, and what the code knows has to be told. */
class DocsTest {
    private static final Pattern COMMAND = Pattern.compile("\\./dev ([a-z]+)");
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w./:-])postern\\.[a-z][a-z0-9.-]*(?:<[a-z]+>[a-z0-9.-]*)?");
    private static final Pattern ADMIN_CALL = Pattern.compile("\\$ADMIN(/[^\\s'\"?]*)");
    private static final Pattern RPC_CODE = Pattern.compile("-3[0-9]{4}");
    private static final Set<String> READING = Set.of(
            "text",
            "optionalText",
            "number",
            "flag",
            "word",
            "texts",
            "maps",
            "map",
            "requiredMap",
            "json",
            "has",
            "list",
            "optional");
    private static final List<String> TABLES =
            List.of("vendor.yaml", "signIn", "paging", "live", "record", "argument", "schema");
    private static final List<String> SERVICES = List.of("token-svc", "connector-kit");

    @TestFactory
    Stream<DynamicTest> leadsOnlyToWhatIsThere() {
        return everyPage(page -> assertAll(page.links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .map(link -> () -> assertTrue(isThere(page, link), link))));
    }

    @TestFactory
    Stream<DynamicTest> namesOnlyPathsThatAreThere() {
        return everyPage(page -> assertAll(
                page.spans().stream().filter(DocsTest::isPath).map(path -> () -> assertTrue(isOurs(path), path))));
    }

    @TestFactory
    Stream<DynamicTest> namesOnlyCommandsThatThereAre() {
        String usage = Project.text(Project.root().resolve("dev"));
        Set<String> commands = COMMAND.matcher(usage.substring(usage.indexOf("usage()"), usage.indexOf("EOF\n}")))
                .results()
                .map(command -> command.group(1))
                .collect(toCollection(TreeSet::new));
        return everyPage(page -> COMMAND.matcher(page.text())
                .results()
                .forEach(command -> assertTrue(commands.contains(command.group(1)), command.group())));
    }

    @TestFactory
    Stream<DynamicTest> showsOnlyDataThatCanBeRead() {
        return everyPage(page -> assertAll(page.blocks().stream().map(block -> () -> {
            switch (block.language()) {
                case "yaml" ->
                    assertDoesNotThrow(
                            () -> new Load(LoadSettings.builder().build()).loadFromString(block.text()), block.text());
                case "json" -> assertDoesNotThrow(() -> new ObjectMapper().readTree(block.text()), block.text());
                default -> {}
            }
        })));
    }

    @TestFactory
    Stream<DynamicTest> namesOnlySettingsThatThereAre() {
        Set<String> keys = SERVICES.stream()
                .flatMap(module -> ConfigurationKey.of(module).stream())
                .map(ConfigurationKey::name)
                .collect(Collectors.toSet());
        Set<String> metrics = metricWords();
        return everyPage(page -> KEY.matcher(page.text())
                .results()
                .map(MatchResult::group)
                .map(key -> key.replaceAll("[.-]+$", ""))
                .filter(key -> !metrics.contains(key))
                .forEach(key -> assertTrue(
                        keys.contains(key.replaceFirst("vendors\\.(<[a-z]+>|[a-z]+)", "vendors.<name>")), key)));
    }

    /** Calls that readers are to copy go to endpoints that stand in the table of who may call what. */
    @TestFactory
    Stream<DynamicTest> callsOnlyEndpointsOfTheTable() {
        Set<String> endpoints = Page.read("docs/concept-security.md")
                .table("method", "path", "admin", "tenant", "tenant, of another", "connect", "no token")
                .stream()
                .map(row -> row.get(1).replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toSet());
        return everyPage(page -> page.blocks()
                .forEach(block -> ADMIN_CALL
                        .matcher(block.text())
                        .results()
                        .map(call -> call.group(1).replaceAll("\\$[A-Z_]+", "{}"))
                        .forEach(path -> assertTrue(endpoints.contains(path), path))));
    }

    @Test
    void tellsEverySetting() {
        Page page = Page.read("docs/reference-configuration.md");
        assertAll(
                () -> assertEquals(
                        ConfigurationKey.of("token-svc"),
                        settings(page.table("token service", "when not set", "meaning"))),
                () -> assertEquals(
                        ConfigurationKey.of("connector-kit"),
                        settings(page.table("vendor service", "when not set", "meaning"))));
    }

    @Test
    void saysWhatToUseInsteadOfTheTransportThatIsNotOffered() {
        assertTrue(Page.read("README.md")
                .text()
                .lines()
                .anyMatch(line -> line.contains("HTTP+SSE transport, which is not offered")
                        && line.contains("`npx -y mcp-remote <URL>` instead")));
    }

    /** What a page says Quarkus is set to is what it is set to. */
    @Test
    void tellsWhatQuarkusIsSetTo() {
        String set = Stream.of(
                        "token-svc/src/main/resources/application.properties",
                        "connector-kit/src/main/resources/META-INF/microprofile-config.properties")
                .map(file -> Project.text(Project.root().resolve(file)))
                .collect(Collectors.joining("\n"));
        assertAll(Page.read("docs/reference-configuration.md").table("Quarkus' own", "set to", "meaning").stream()
                .filter(row -> !row.get(1).equals("not set"))
                .flatMap(row -> Stream.of(row.get(1).split(", ")).map(value -> row.getFirst() + "=" + value))
                .map(line -> () -> assertTrue(set.lines().anyMatch(line::equals), line)));
    }

    @Test
    void tellsEveryFault() {
        assertEquals(
                Spoken.constants("connector-kit/src/main/java/dev/postern/kit/result", "Fault").stream()
                        .map(fault -> List.of(fault.getFirst().toLowerCase(Locale.ROOT), fault.get(1)))
                        .toList(),
                Page.read("docs/reference-errors.md").table("code", "meaning"));
    }

    @Test
    void tellsEveryAnswerAtAConnectorUrl() {
        assertEquals(
                Spoken.constants("token-svc/src/main/java/dev/postern/token/wire", "WireError").stream()
                        .map(error -> List.of(error.get(1), error.get(2), error.get(3)))
                        .toList(),
                Page.read("docs/reference-errors.md").table("status", "code", "message"));
    }

    @Test
    void tellsEveryProblem() {
        assertEquals(
                Spoken.constants("token-svc/src/main/java/dev/postern/token/rest", "ProblemType").stream()
                        .map(type -> List.of("urn:postern:problem:" + type.get(1), type.get(2), type.get(3)))
                        .toList(),
                Page.read("docs/reference-errors.md").table("type", "status", "title"));
    }

    @Test
    void tellsEveryJsonRpcCode() {
        assertEquals(
                Spoken.numbers("connector-kit/src/main/java/dev/postern/kit/mcp", RPC_CODE.asMatchPredicate()),
                Page.read("docs/reference-errors.md").table("JSON-RPC code", "when").stream()
                        .map(List::getFirst)
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void tellsEveryKeyOfARecord() {
        String reader = "connector-kit/src/main/java/dev/postern/kit/record";
        Set<String> asked = Spoken.arguments(reader, READING);
        Set<String> known = Spoken.texts(reader, "");
        Page page = Page.read("docs/reference-records.md");
        Set<String> told = TABLES.stream()
                .flatMap(what -> page.table(what, "meaning").stream())
                .flatMap(row ->
                        Stream.of(row.getFirst().replaceAll(": [a-z-]+", "").split("[, .]+")))
                .filter(word -> !word.isEmpty() && !word.startsWith("<"))
                .collect(toCollection(TreeSet::new));
        assertAll(
                () -> assertEquals(Set.of(), without(asked, told), "not told"),
                () -> assertEquals(Set.of(), without(told, known), "not known"));
    }

    @Test
    void tellsEveryMetric() {
        String page = Page.read("docs/reference-metrics.md").text();
        assertAll(metricWords().stream()
                .map(word -> () -> assertTrue(page.contains("`" + word.replace('.', '_')), word)));
    }

    /** Names of metrics and of their tags, as the code has them. */
    private static Set<String> metricWords() {
        return SERVICES.stream()
                .flatMap(module -> Spoken.texts(module + "/src/main/java", "io.micrometer").stream())
                .filter(text -> text.matches("[a-z_]+(\\.[a-z_]+)+"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(toCollection(TreeSet::new));
    }

    private static List<ConfigurationKey> settings(List<List<String>> rows) {
        return rows.stream()
                .map(row -> new ConfigurationKey(row.getFirst(), row.get(1)))
                .sorted()
                .toList();
    }

    private static Stream<DynamicTest> everyPage(Consumer<Page> check) {
        return Page.all().stream().map(page -> dynamicTest(page.path().toString(), () -> check.accept(page)));
    }

    private static boolean isThere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.path()
                : page.path().resolveSibling(parts[0]).normalize();
        return Files.exists(Project.root().resolve(target))
                && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
    }

    /** A path of the project begins with one of its folders, or with {@code src} of some module. */
    private static boolean isPath(String span) {
        return span.matches("[\\w.<>*-]+(/[\\w.<>*-]*)+")
                && (span.startsWith("src/")
                        || Files.isDirectory(Project.root().resolve(span.substring(0, span.indexOf('/')))));
    }

    private static boolean isOurs(String path) {
        return path.startsWith("src/")
                ? Project.modules().stream().anyMatch(module -> Project.has(module + "/" + path))
                : path.startsWith(".postern/") || Project.has(path);
    }
}
