package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes of the images, held against what a build leaves and what the services are set to. */
class ContainerfileTest {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");
    private static final String CACHE = "-XX:AOTCache=";
    private static final String CACHE_MADE = "-XX:AOTCacheOutput=";
    private static final Pattern OF_A_POD = Pattern.compile("-XX:(MaxRAMPercentage|\\+ExitOnOutOfMemoryError).*");

    static Stream<Containerfile> all() {
        return Containerfile.all();
    }

    static Stream<Containerfile> onAJvm() {
        return all().filter(recipe -> recipe.kind().equals("jvm"));
    }

    static Stream<Containerfile> natively() {
        return all().filter(recipe -> recipe.kind().equals("native"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void runAsANumberedUserThatIsNotRoot(Containerfile recipe) {
        String user = recipe.last("USER").getFirst();

        assertTrue(user.matches("[1-9][0-9]*:[1-9][0-9]*"), user);
    }

    @ParameterizedTest
    @MethodSource("all")
    void exposeWhatTheServiceListensOn(Containerfile recipe) throws IOException {
        assertEquals(ports(recipe.service()), new TreeSet<>(recipe.last("EXPOSE")));
    }

    @ParameterizedTest
    @MethodSource("onAJvm")
    void copyWhatABuildLeavesAndStartWhatIsInIt(Containerfile recipe) {
        String from = "/src/%s/target/quarkus-app/".formatted(recipe.service());
        String jar = recipe.last("ENTRYPOINT").getLast();

        assertEquals(List.of("--from=build", from, "./"), recipe.last("COPY"));
        assertTrue(Files.exists(Project.root().resolve(from.replace("/src/", "") + jar)), jar);
    }

    /** What a native build leaves is not here. It has the names that Quarkus gives it, after the module and its version. */
    @ParameterizedTest
    @MethodSource("natively")
    void copyTheExecutableUnderTheNameThatIsStarted(Containerfile recipe) throws IOException {
        String pom = Project.text(Project.root().resolve(recipe.service()).resolve("pom.xml"));
        String version =
                VERSION.matcher(pom).results().findFirst().orElseThrow().group(1);
        List<String> copied = recipe.last("COPY");
        String runner = "/build/%s-%s-runner".formatted(recipe.service(), version);

        assertTrue(
                runner.matches(copied.get(1).replace(".", "\\.").replace("*", ".*")), copied.get(1) + " for " + runner);
        assertEquals(
                recipe.last("ENTRYPOINT"),
                List.of(Path.of(copied.get(2)).getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("onAJvm")
    void makeTheCacheWithTheOptionsThatItIsReadWith(Containerfile recipe) {
        List<String> made = recipe.last("RUN");
        List<String> read = recipe.last("ENTRYPOINT");

        assertEquals(value(made, CACHE_MADE), value(read, CACHE));
        assertEquals(options(made), options(read));
        assertTrue(
                made.containsAll(List.of("test", "-s", value(read, CACHE))), "nothing looks whether there is a cache");
    }

    /** Without one of them, a start ends before it has loaded what the cache is for. */
    @ParameterizedTest
    @MethodSource("onAJvm")
    void makeTheCacheByAStartWithEverySettingThatIsRequired(Containerfile recipe) {
        String module = recipe.service().equals("token-svc") ? "token-svc" : "connector-kit";
        Set<String> required = ConfigurationKey.of(module).stream()
                .filter(key -> key.otherwise().equals("required"))
                .map(ConfigurationKey::name)
                .filter(name -> !name.contains("<"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = recipe.last("RUN").stream()
                .filter(part -> part.startsWith("-Dpostern."))
                .map(part -> part.substring(2, part.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(required, given);
    }

    @ParameterizedTest
    @MethodSource("onAJvm")
    void giveOptionsThatTheJvmTakes(Containerfile recipe) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(recipe.last("ENTRYPOINT").stream()
                .filter(part -> part.startsWith("-") && !part.startsWith(CACHE) && !part.equals("-jar"))
                .toList());
        command.add("-version");

        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();

        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
    }

    private static List<String> options(List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith("-XX:") || part.startsWith("--"))
                .filter(part ->
                        !part.startsWith("-XX:AOT") && !OF_A_POD.matcher(part).matches())
                .toList();
    }

    private static String value(List<String> parts, String option) {
        return parts.stream()
                .filter(part -> part.startsWith(option))
                .map(part -> part.substring(option.length()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ports(String service) throws IOException {
        Properties set = new Properties();
        boolean token = service.equals("token-svc");
        if (!token) {
            load(set, "connector-kit/src/main/resources/META-INF/microprofile-config.properties");
        }
        load(set, service + "/src/main/resources/application.properties");
        Set<String> ports =
                new TreeSet<>(Set.of(set.getProperty("quarkus.http.port"), set.getProperty("quarkus.management.port")));
        ConfigurationKey.of(token ? service : "connector-kit").stream()
                .filter(key -> key.name().matches("postern\\.[a-z]+\\.port"))
                .map(ConfigurationKey::otherwise)
                .forEach(ports::add);
        return ports;
    }

    private static void load(Properties set, String file) throws IOException {
        set.load(new StringReader(Project.text(Project.root().resolve(file))));
    }
}
