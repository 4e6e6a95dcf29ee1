package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseFailure;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.octapipe.DemoAccount;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** All keys are replaced in a house full of accounts, and nobody who calls notices. */
class RotationStory {
    private static final int ACCOUNTS = 300;
    private static final int IDLE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void replacesKeysAndPeppersWhileCallsGoOn() throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("postern-rotation");
        HouseOptions options = HouseOptions.forTests(Path.of("..").toRealPath(), data)
                .nativeServices(System.getProperty("postern.runner", "jvm").equals("native"))
                .tokenSetting("postern.keys.look-every", "1s");
        List<Office.Issued> busy = new ArrayList<>();
        List<Office.Issued> idle = new ArrayList<>();
        try (House house = House.start(options)) {
            house.sandbox().limit("octapipe", 1_000_000, Duration.ofMinutes(1));
            fill(house, busy, idle);
            assertEquals(List.of("k1"), ids(report(house), "credential_keys"));

            try (Callers callers = Callers.start(house, busy, 4)) {
                callers.awaitRound();
                addKeys(data);
                await(house, keys -> removable(keys, "credential_keys", "k1"));
                callers.awaitRound();
                callers.awaitRound();
                JsonPath keys = await(house, now -> rows(now, "token_peppers", "p1") <= IDLE);
                assertEquals(
                        new TreeSet<>(idle.stream().map(Office.Issued::id).toList()),
                        new TreeSet<>(keys.getList("token_peppers.find { it.id == 'p1' }.waiting_for.id")));
                assertTrue(!removable(keys, "token_peppers", "p1"), keys.prettify());
                assertEquals(ACCOUNTS, rows(keys, "credential_keys", "k2"));
                remove(data, "credential-keys", "k1");
                await(house, now -> ids(now, "credential_keys").equals(List.of("k2")));
                callers.awaitRound();

                callers.stop();

                assertEquals(List.of(), callers.failures());
                assertTrue(callers.calls() >= 4 * busy.size(), callers.calls() + " calls");
            }
            assertEquals(List.of("k2"), Rows.of(house).column("select distinct sealed_key_id from integrated_account"));
        }
        refusesToStartWithoutTheOldPepper(options, data);
        goesOnWithTheNewKeysOnly(options, data, busy, idle);
    }

    private static void refusesToStartWithoutTheOldPepper(HouseOptions options, Path data) throws IOException {
        Path file = data.resolve("secrets/token-peppers");
        String whole = Files.readString(file);
        remove(data, "token-peppers", "p1");

        HouseFailure failure = assertThrows(HouseFailure.class, () -> House.start(options));

        assertTrue(
                String.valueOf(failure.getMessage())
                        .contains("token-peppers lacks the key p1, which %d rows of the database still need"
                                .formatted(IDLE)),
                failure.getMessage());
        Files.writeString(file, whole);
    }

    private static void goesOnWithTheNewKeysOnly(
            HouseOptions options, Path data, List<Office.Issued> busy, List<Office.Issued> idle) throws IOException {
        try (House house = House.start(options)) {
            house.sandbox().limit("octapipe", 1_000_000, Duration.ofMinutes(1));
            busy.forEach(connector -> assertEquals("", Callers.call(connector)));
            idle.forEach(connector -> assertEquals("", Callers.call(connector)));
            await(house, keys -> removable(keys, "token_peppers", "p1"));
            remove(data, "token-peppers", "p1");
            await(house, keys -> ids(keys, "token_peppers").equals(List.of("p2")));
            idle.forEach(connector -> assertEquals("", Callers.call(connector)));
        }
    }

    private static void fill(House house, List<Office.Issued> busy, List<Office.Issued> idle) {
        Office office = new Office(house);
        Map<String, String> credentials = Map.of("token", DemoAccount.ACME.bearerToken());
        for (int i = 0; i < ACCOUNTS; i++) {
            Office.Issued issued = office.connector(office.account("tenant-" + i, credentials, ""));
            (i < ACCOUNTS - IDLE ? busy : idle).add(issued);
        }
    }

    /** As an operator does it, with the program that is shipped. */
    private static void addKeys(Path data) throws IOException, InterruptedException {
        Path jar = Path.of("../token-svc/target/quarkus-app/quarkus-run.jar");
        Path executable = Path.of("../token-svc/target/token-svc-0.1.0-SNAPSHOT-runner");
        List<String> program = System.getProperty("postern.runner", "jvm").equals("native")
                ? List.of(executable.toString())
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("add-keys", data.resolve("secrets").toString()));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static void remove(Path data, String file, String key) throws IOException {
        Path path = data.resolve("secrets").resolve(file);
        Files.write(
                path,
                Files.readAllLines(path).stream()
                        .filter(line -> !line.startsWith(key + " "))
                        .toList());
    }

    private static JsonPath await(House house, Predicate<JsonPath> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonPath keys = report(house);
        while (!condition.test(keys)) {
            assertTrue(System.nanoTime() < end, keys.prettify());
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            keys = report(house);
        }
        return keys;
    }

    private static JsonPath report(House house) {
        return new Office(house).keys();
    }

    private static List<String> ids(JsonPath keys, String purpose) {
        return keys.getList(purpose + ".id");
    }

    private static boolean removable(JsonPath keys, String purpose, String id) {
        return Boolean.TRUE.equals(keys.get("%s.find { it.id == '%s' }?.removable".formatted(purpose, id)));
    }

    private static int rows(JsonPath keys, String purpose, String id) {
        return keys.getInt("%s.find { it.id == '%s' }.rows".formatted(purpose, id));
    }
}
