package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The URLs that {@code ./dev up} prints. */
@ExtendWith(Standing.class)
class EveryVendorStory {
    private static final Pattern MODULE = Pattern.compile("<module>(\\w+)-svc</module>");

    @Test
    void hasAUrlForEveryVendorThatThereIs(House house) throws IOException {
        Set<String> services = new TreeSet<>();
        Matcher module = MODULE.matcher(Files.readString(Path.of("..", "pom.xml")));
        while (module.find()) {
            String vendor = module.group(1);
            if (Files.exists(Path.of("..", vendor + "-svc", "src/main/resources/records/vendor.yaml"))) {
                services.add(vendor);
            }
        }

        List<Demo> demos = Demo.in(house);

        assertTrue(services.containsAll(Set.of("octapipe", "caspio", "gumloop")), services.toString());
        assertEquals(services, new TreeSet<>(demos.stream().map(Demo::vendor).toList()));
    }

    @Test
    void showsAtEachUrlOneToolForEachRecord(House house) {
        for (Demo demo : Demo.in(house)) {
            try (Agent agent = Agent.connect(demo.url())) {
                assertEquals(records(demo.vendor()), agent.tools().size(), demo.vendor());
            }
        }
    }

    private static long records(String vendor) {
        try (Stream<Path> files = Files.walk(Path.of("..", vendor + "-svc", "src/main/resources/records"), 2)) {
            return files.filter(
                            file -> file.getNameCount() == 8 && file.toString().endsWith(".yaml"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
