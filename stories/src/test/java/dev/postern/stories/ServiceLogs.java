package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much the token service and the pods of Octapipe's service write into their logs. */
final class ServiceLogs {
    /** What one place lets into the log in a second. */
    private static final int PER_SECOND = 5;
    /** Refusals, passes that are refused, and faults, of each service. */
    private static final int PLACES = 3;

    private final House house;
    private long before;
    private long since;

    ServiceLogs(House house) throws IOException {
        this.house = house;
        mark();
    }

    /** Lets lines and seconds since now be counted. */
    void mark() throws IOException {
        before = lines();
        since = System.nanoTime();
    }

    /** How many lines were written since. */
    long written() throws IOException {
        return lines() - before;
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

    private long lines() throws IOException {
        long lines = 0;
        try (Stream<Path> logs = Files.list(house.logs())) {
            List<Path> services = logs.filter(
                            log -> log.getFileName().toString().matches("(token|octapipe)-svc.*\\.log"))
                    .toList();
            for (Path log : services) {
                try (Stream<String> all = Files.lines(log)) {
                    lines += all.count();
                }
            }
        }
        return lines;
    }
}
