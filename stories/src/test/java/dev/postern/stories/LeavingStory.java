package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.wire.Fault;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services as a cluster runs them: told to stop in the middle of a call, without the database, with logs for machines. */
class LeavingStory {
    private static final int READY = 200;
    private static final int NOT_READY = 503;
    private static final int STORE_UNAVAILABLE = 503;

    private final House house;

    LeavingStory(@TempDir Path data) throws IOException {
        house = House.start(HouseOptions.forTests(Path.of("..").toRealPath(), data)
                .nativeServices(System.getProperty("postern.runner", "jvm").equals("native"))
                .setting("quarkus.shutdown.delay", "2s")
                .setting("quarkus.log.console.json.enabled", "true"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-svc", "octapipe-svc"})
    void endsTheCallsItHasBeforeItGoes(String service) throws Exception {
        try (Agent agent = agent(DemoAccount.ACME);
                ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            agent.call("list_all_octapipe_users", Map.of());
            house.sandbox().faults().add(Fault.slow(Duration.ofSeconds(5)).on("GET", "/tasks"));
            Future<Integer> tasks = atOnce.submit(() -> agent.call("list_all_octapipe_tasks", Map.of())
                    .path("result_count")
                    .asInt());
            Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
            Eventually.become(1L, () -> octapipe.seen("GET /tasks"));

            ProcessHandle process = process(service);
            process.destroy();

            Eventually.become(NOT_READY, () -> readiness(service));
            assertEquals(15, tasks.get(20, TimeUnit.SECONDS));
            process.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void isReadyWithoutVendorServices() throws Exception {
        ProcessHandle octapipe = process("octapipe-svc");
        octapipe.destroyForcibly();
        octapipe.onExit().get(20, TimeUnit.SECONDS);

        assertEquals(READY, readiness("token-svc"));
        assertEquals(READY, readiness("caspio-svc"));
    }

    @Test
    void isReadyWithoutTheDatabaseAndServesWhatItKnows() {
        try (Agent agent = agent(DemoAccount.ACME)) {
            agent.call("list_all_octapipe_users", Map.of());

            house.postgres().close();

            Eventually.become(STORE_UNAVAILABLE, this::accounts);
            agent.call("list_all_octapipe_users", Map.of());
            assertEquals(READY, readiness("token-svc"));
            assertEquals(READY, readiness("octapipe-svc"));
        }
    }

    @Test
    void isReadyWithoutTheVendor() {
        try (Agent agent = agent(DemoAccount.ACME)) {
            agent.call("list_all_octapipe_users", Map.of());

            house.sandbox().close();

            agent.refused("list_all_octapipe_users", Map.of());
            assertEquals(READY, readiness("octapipe-svc"));
            assertEquals(READY, readiness("token-svc"));
        }
    }

    @Test
    void logsWhichConnectorEachLineIsAbout() throws IOException {
        Office office = new Office(house);
        DemoAccount acme = DemoAccount.ACME;
        String account = office.account(
                acme.domain(),
                Map.of("domain", acme.domain(), "email", acme.email(), "password", "wrong"),
                acme.email());
        Office.Issued connector = office.connector(account);
        given().get(connector.url()).then().statusCode(405);
        try (Agent agent = Agent.connect(connector.url())) {
            agent.refused("list_all_octapipe_tasks", Map.of());
        }

        Eventually.become("Refused a call of connector %s: method".formatted(connector.id()), () -> {
            return last("token-svc", connector);
        });
        Eventually.become("account %s needs a new credential".formatted(account), () -> {
            return last("octapipe-svc", connector);
        });
        assertTrue(lines("token-svc").stream()
                .filter(line -> line.getString("mdc.connector") == null)
                .noneMatch(line -> line.getString("message").contains(connector.id())));
    }

    private Agent agent(DemoAccount person) {
        Office office = new Office(house);
        return Agent.connect(office.connector(office.account(person)).url());
    }

    /** What the admin API answers about accounts, which are in the database only. */
    private int accounts() {
        return given().baseUri(house.adminUrl().toString())
                .header("Authorization", "Bearer " + house.adminToken())
                .get("/integrated-account")
                .statusCode();
    }

    private ProcessHandle process(String service) {
        return ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info().commandLine().orElse("").contains("quarkus.management.port=" + port(service)))
                .findFirst()
                .orElseThrow();
    }

    private int port(String service) {
        return service.equals("token-svc")
                ? house.ports().tokenManagement()
                : Objects.requireNonNull(house.ports().vendors().get(service.replace("-svc", "")))
                        .management();
    }

    private int readiness(String service) {
        return given().baseUri("http://127.0.0.1:" + port(service))
                .get("/q/health/ready")
                .statusCode();
    }

    /** The last line that a service logged for a connector. */
    private String last(String service, Office.Issued connector) {
        return lines(service).stream()
                .filter(line -> connector.id().equals(line.getString("mdc.connector")))
                .map(line -> line.getString("message"))
                .reduce("", (before, after) -> after);
    }

    private List<JsonPath> lines(String service) {
        try {
            return Files.readAllLines(house.logs().resolve(service + ".log")).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(JsonPath::from)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
