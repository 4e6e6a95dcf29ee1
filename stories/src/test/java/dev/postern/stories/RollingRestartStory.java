package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every process is replaced, one after the other, while agents on official clients of both eras call through nginx. */
class RollingRestartStory {
    private static final Path VALUES = Path.of("../helm/postern/values.yaml");
    private static final Pattern DELAY = Pattern.compile("(?m)^shutdown:\\R(?: +#.*\\R)* +delay: (\\S+)");

    /** The chance that one of two pods ranks first for none of them is below a tenth of a percent. */
    private static final int ACCOUNTS = 12;

    private static final int SOME = 200;

    /** How long it takes, after a process was told to go, until those who send to it know. */
    private static final Duration NEWS = Duration.ofSeconds(2);

    /** The chart lets a pod have this long to end. */
    private static final Duration GRACE = Duration.ofSeconds(80);

    @Test
    void failsNoCall() throws IOException {
        Path data = Files.createTempDirectory("postern-rolling");
        try (Town town = Town.start(data, delay())) {
            List<Office.Issued> connectors = connectors(new Office(town.house()));
            try (Agents agents = Agents.start(
                            connectors, town.adminUrl(), town.house().adminToken());
                    NodeAgents more = NodeAgents.start(
                            connectors.stream().map(Office.Issued::url).limit(4).toList())) {
                agents.goOnFor(SOME);

                for (Resident each : town.residents()) {
                    await(each + " has calls before", () -> each.calls() > 0);
                    replace(town, each, agents);
                    await(each + " has calls after", () -> each.calls() > SOME / 20);
                }

                List<String> failed = agents.end();
                NodeAgents.Report report = more.end();
                System.out.printf("rolling: %d and %d calls%n", agents.done(), report.done());
                assertAll(
                        () -> assertEquals(List.of(), failed),
                        () -> assertEquals(List.of(), report.failures()),
                        () -> assertTrue(report.done() > SOME, "only " + report.done() + " calls"));
            }
        }
    }

    private static void replace(Town town, Resident resident, Agents agents) {
        resident.instance().leave();
        await(resident + " says that it goes", () -> resident.readiness() != 200);
        LockSupport.parkNanos(NEWS.toNanos());
        town.takeOut(resident);
        await(resident + " goes", () -> !resident.instance().isRunning());
        agents.goOnFor(SOME);
        resident.instance().startAgain();
        await(resident + " is ready", () -> resident.readiness() == 200);
        town.bringIn(resident);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + GRACE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "does not come about: " + what);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static List<Office.Issued> connectors(Office office) {
        Map<String, String> credentials = Map.of("token", DemoAccount.ACME.bearerToken());
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> office.connector(office.account("tenant-" + i, credentials, "")))
                .toList();
    }

    /** How long the chart lets a process serve on that was told to go. */
    private static String delay() throws IOException {
        Matcher delay = DELAY.matcher(Files.readString(VALUES));
        assertTrue(delay.find(), "the chart's shutdown.delay");
        return delay.group(1);
    }
}
