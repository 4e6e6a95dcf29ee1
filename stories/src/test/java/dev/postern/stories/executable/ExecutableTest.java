package dev.postern.stories.executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a service loads by name is there when it runs natively. A native build does not complain of what is missing; it
 * shows at run time only, on the path that uses it. So the byte code is read for every such use.
 */
class ExecutableTest {
    static Stream<Service> services() {
        return Service.all();
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasWhatItsServiceLoadsByName(Service service) {
        assertEquals("", String.join("\n", Rule.allMissing(service)));
    }

    /** So that the test above is known to see something. */
    @ParameterizedTest
    @MethodSource("services")
    void isReadOutOfTheByteCode(Service service) {
        Registered registered = new Registered(service);

        assertTrue(
                registered.hasResource("records/vendor.yaml") != service.name().equals("token-svc"));
        assertTrue(registered.has("dev.postern.contract.Catalogue"));
        assertTrue(service.calls()
                .anyMatch(call -> call.name().equals("readValue") || call.name().equals("getResource")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reads          | calls ObjectMapper.readValue with Careless$Plain, which nothing registers
                    readsList      | calls ObjectMapper.readValue with Careless$1, which nothing registers
                    writes         | calls ObjectMapper.writeValueAsString with Careless$Plain, which nothing registers
                    writesAnything | calls ObjectMapper.writeValueAsBytes with something that this test cannot follow
                    loads          | calls Class.forName: do without it
                    looks          | calls Class.getDeclaredMethods: do without it
                    opens          | calls Class.getResourceAsStream for /words.txt, which is in no executable
                    opensAny       | calls ClassLoader.getResource for a name that is not a constant
                    decodes        | calls Charset.forName, and an executable knows few
                    speaks         | calls Locale.GERMANY: an executable speaks English
                    <clinit>       | calls System.getenv for a static field
                    """)
    void wouldLackWhatIsLoadedCarelessly(String method, String complaint) {
        Service careless = Service.made("careless", carelessClasses());

        List<String> missing = Rule.allMissing(careless);

        assertTrue(
                missing.stream().anyMatch(line -> line.startsWith("Careless." + method) && line.contains(complaint)),
                () -> String.join("\n", missing));
    }

    @Test
    void wouldLackAConverterThatOnlyAnAnnotationNames() {
        List<String> missing = Rule.allMissing(Service.made("careless", carelessClasses()));

        assertTrue(
                missing.stream()
                        .anyMatch(line -> line.contains("@JsonSerialize on Careless$Plain names Careless$Loudly")),
                () -> String.join("\n", missing));
    }

    private static List<Path> carelessClasses() {
        try {
            Path folder = Path.of(
                            ExecutableTest.class.getResource("Careless.class").toURI())
                    .getParent();
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().matches("Careless(\\$.*)?\\.class"))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
