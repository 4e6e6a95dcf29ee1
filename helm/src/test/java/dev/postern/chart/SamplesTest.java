package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the test of an installation and the notes make an account with is what the vendor's sign-in takes. */
class SamplesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int VENDOR = 4;

    static Set<String> vendors() throws IOException {
        return names(
                YAML.readTree(Rendered.CHART.folder().resolve("values.yaml").toFile())
                        .path("vendors"));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void holdEverythingThatASignInTakes(String vendor) throws IOException {
        Set<String> given = names(sample(vendor).path("credentials"));
        List<Set<String>> taken = StreamSupport.stream(
                        records(vendor).path("signIn").spliterator(), false)
                .map(SamplesTest::fields)
                .toList();
        assertTrue(taken.contains(given), () -> given + " is none of " + taken);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void sayWhereAnAccountIsIfThatIsNeeded(String vendor) throws IOException {
        assertEquals(
                records(vendor).at("/api/url").isMissingNode(), sample(vendor).has("base_url"));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void areWhatTheTestIsGiven(String vendor) throws IOException {
        JsonNode sample = sample(vendor);
        List<String> given =
                arguments(only(vendor)).subList(VENDOR, arguments(only(vendor)).size());
        assertEquals(vendor, given.getFirst());
        assertEquals(sample.path("credentials"), new ObjectMapper().readTree(given.get(1)));
        assertEquals(
                sample.has("base_url") ? List.of(sample.path("base_url").asText()) : List.of(),
                given.subList(2, given.size()));
    }

    @Test
    void areOfAVendorThatNeedsNoLookUpWhereThereIsOne() {
        assertEquals("gumloop", arguments(Map.of()).get(VENDOR));
    }

    private static List<String> arguments(Map<String, Object> values) {
        Stream<Pod> pods = Rendered.CHART
                .render(
                        Rendered.CHART.example("trial"),
                        Stream.of(values, Map.<String, Object>of("helmHooks", false))
                                .flatMap(each -> each.entrySet().stream())
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .stream()
                .filter(Pod.class::isInstance)
                .map(Pod.class::cast);
        return pods.findFirst()
                .orElseThrow()
                .getSpec()
                .getContainers()
                .getFirst()
                .getArgs();
    }

    private static Map<String, Object> only(String vendor) throws IOException {
        return vendors().stream()
                .filter(each -> !each.equals(vendor))
                .collect(Collectors.toMap("vendors.%s.enabled"::formatted, each -> false));
    }

    private static JsonNode sample(String vendor) throws IOException {
        return YAML.readTree(
                        Rendered.CHART.folder().resolve("files/samples.yaml").toFile())
                .path(vendor);
    }

    private static JsonNode records(String vendor) throws IOException {
        return YAML.readTree(
                Files.readString(Path.of("..", vendor + "-svc", "src/main/resources/records/vendor.yaml")));
    }

    /** Those that a way of signing in reads, as the records of each kind name them. */
    private static Set<String> fields(JsonNode signIn) {
        return Stream.of(
                        signIn.path("kind").asText().equals("bearer")
                                ? List.of(signIn.path("token"))
                                : List.<JsonNode>of(),
                        signIn.path("fields"),
                        signIn.path("headers"),
                        signIn.path("form"),
                        List.of(signIn.path("id"), signIn.path("secret")))
                .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
