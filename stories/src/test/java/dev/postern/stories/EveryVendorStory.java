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
    private static final Pattern TOOL = Pattern.compile("(?m)^tool: *(\\w+)");

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

        assertTrue(services.containsAll(Set.of("octapipe", "caspio", "gumloop", "occtoo")), services.toString());
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

    /** Where a tool has a record below {@code derived} too, that one stands in the other's place. */
    private static long records(String vendor) {
        Path records = Path.of("..", vendor + "-svc", "src/main/resources/records");
        try (Stream<Path> files = Files.walk(records)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("vendor.yaml"))
                    .map(file -> tool(records, file))
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a record says its tool is called, or its folder and file, of which the name is made. */
    private static String tool(Path records, Path record) {
        try {
            Matcher named = TOOL.matcher(Files.readString(record));
            return named.find() ? named.group(1) : records.relativize(record).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
