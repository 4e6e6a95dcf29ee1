package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How much the token service and the pods of Octapipe's service write into their logs. */
final class ServiceLogs {
    /** What one place lets into the log in a second. */
    private static final int PER_SECOND = 5;
    /** Refusals, passes that are refused, and faults, of each service. */
    private static final int PLACES = 3;

    private final House house;
    private Map<Path, Long> before = Map.of();
    private long since;

    ServiceLogs(House house) throws IOException {
        this.house = house;
        mark();
    }

    /** Lets lines and seconds since now be counted. */
    void mark() throws IOException {
        Map<Path, Long> lines = new HashMap<>();
        for (Path log : logs()) {
            try (Stream<String> all = Files.lines(log)) {
                lines.put(log, all.count());
            }
        }
        before = lines;
        since = System.nanoTime();
    }

    /** How many lines were written since. */
    long written() throws IOException {
        return news().size();
    }

    /** How many there may be, in the time since. */
    long most() {
        long seconds = (System.nanoTime() - since) / 1_000_000_000L + 2;
        return seconds * PER_SECOND * PLACES;
    }

    void assertFew() throws IOException {
        long written = written();
        long most = most();
        assertTrue(written <= most, () -> "%d lines, and not %d".formatted(written, most));
    }

    /** What was written since. */
    List<String> news() throws IOException {
        List<String> news = new ArrayList<>();
        for (Path log : logs()) {
            try (Stream<String> all = Files.lines(log)) {
                all.skip(before.getOrDefault(log, 0L)).forEach(news::add);
            }
        }
        return news;
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> logs = Files.list(house.logs())) {
            return logs.filter(log -> log.getFileName().toString().matches("(token|octapipe)-svc.*\\.log"))
                    .toList();
        }
    }
}
