package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.caspio.CaspioProfile;
import dev.postern.sandbox.gumloop.GumloopKey;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.house.Ports;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.FaultKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** However a secret is sent, and wherever, it is written down and told nowhere but where it was issued. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactionStory {
    private static final String TASKS = "list_all_octapipe_tasks";
    private static final Pattern PASS = Pattern.compile("eyJ[\\w-]{20,}\\.[\\w-]{20,}\\.");

    private final Marked marked = new Marked();
    private final Prober prober = new Prober();
    private House house;
    private Office office;

    @BeforeAll
    void start() throws IOException, SQLException {
        Path data = Files.createTempDirectory("postern-redaction");
        house = House.start(
                HouseOptions.forTests(Path.of("..").toRealPath(), data)
                        .nativeServices(
                                System.getProperty("postern.runner", "jvm").equals("native"))
                        .setting("quarkus.log.level", "DEBUG")
                        .setting("quarkus.http.access-log.enabled", "true")
                        .setting(
                                "quarkus.http.access-log.pattern",
                                "%h \"%r\" %s %q %{i,Referer} %{i,Authorization} %{i,Cookie} %{i,User-Agent} %{i,Postern-Pass}"));
        office = new Office(house);
        Rows.of(house)
                .run("alter system set log_min_duration_statement = 0")
                .run("alter system set log_parameter_max_length = -1")
                .run("alter system set log_parameter_max_length_on_error = -1")
                .run("select pg_reload_conf()");
    }

    @AfterAll
    void stop() {
        prober.close();
        house.close();
    }

    @Test
    void findsNoSecretWhereItWasNotIssued() throws IOException, SQLException {
        noteTheHousesOwn();
        Office.Issued good = useWhatIsGood();
        useWhatIsBad();
        letTheVendorQuoteThem();
        misplaceCredentials(good);
        Misplaced misplaced = new Misplaced(house, prober, good, TASKS);
        marked.tokens().forEach(misplaced::everywhere);
        assertTrue(marked.count() >= 20, marked.count() + " secrets are too few");
        assertTrue(prober.answers().size() > 1000, prober.answers().size() + " requests are too few");

        List<String> found = new ArrayList<>();
        prober.answers().forEach(answer -> marked.in("answer", answer).forEach(found::add));
        for (Path log : logs()) {
            String text = Files.readString(log);
            marked.in(log.getFileName().toString(), text).forEach(found::add);
            PASS.matcher(text).results().forEach(pass -> found.add(log + ": a pass: " + pass.group()));
        }
        for (String metrics : metrics()) {
            marked.in("metrics", metrics).forEach(found::add);
        }
        for (Map.Entry<String, String> table : Rows.of(house).all().entrySet()) {
            marked.in("table " + table.getKey(), table.getValue()).forEach(found::add);
        }

        assertEquals(List.of(), found.stream().distinct().limit(20).toList());
        wouldHaveBeenSeen();
    }

    private void noteTheHousesOwn() throws IOException {
        Path secrets = house.data().resolve("secrets");
        marked.add(
                "admin-token", Files.readString(secrets.resolve("admin-token")).strip());
        for (String vendor : house.ports().vendors().keySet()) {
            String file = "service-key." + vendor;
            marked.add(file, Files.readString(secrets.resolve(file)).strip());
        }
        for (String file : List.of("credential-keys", "token-peppers")) {
            marked.add(file, Files.readString(secrets.resolve(file)).strip().split(" ", 2)[1]);
        }
        marked.add(
                "signing key",
                Files.readAllLines(secrets.resolve("pass-signing-key.pem")).get(1));
    }

    /** URLs and tokens of every kind, and credentials that work. */
    private Office.Issued useWhatIsGood() {
        DemoAccount ada = DemoAccount.ACME;
        marked.add("password", ada.password());
        String account = office.account(ada);
        Office.Issued good = office.connector(account);
        marked.add("token", token(good));
        call(good);
        Office.Issued replaced = office.connector(account);
        marked.add("replaced token", token(replaced));
        Office.Issued replacing = office.rotate(replaced, 3600);
        marked.add("replacing token", token(replacing));
        call(replaced);
        call(replacing);
        Office.Issued revoked = office.connector(account);
        marked.add("revoked token", token(revoked));
        office.revoke(revoked);
        call(revoked);
        Office.Issued second =
                office.issue(account, Map.of("name", "second", "config", Map.of("require_api_token_auth", true)));
        marked.add("token with a second factor", token(second));
        String factor = marked.add("second factor", office.apiToken("connect", ada.domain()));
        prober.post(second.url().toString(), Misplaced.rpc("tools/list", "{}"), "Authorization", "Bearer " + factor);
        for (String scope : List.of("admin", "tenant")) {
            String token = marked.add(scope + " token", office.apiToken(scope, ada.domain()));
            prober.get(house.adminUrl() + "/integrated-account/" + account, "Authorization", "Bearer " + token);
            prober.post(second.url().toString(), Misplaced.rpc("ping", "{}"), "Authorization", "Bearer " + token);
        }
        CaspioProfile profile = CaspioProfile.ACME;
        String caspio = office.account(
                "caspio",
                house.sandbox().caspioUrl().toString(),
                "acme",
                Map.of("client_id", profile.clientId(), "client_secret", marked.add("secret", profile.clientSecret())),
                "");
        Office.Issued tables = office.connector(caspio);
        marked.add("token of Caspio", token(tables));
        prober.post(tables.url().toString(), Misplaced.rpc("tools/call", "{\"name\": \"list_all_caspio_tables\"}"));
        useGumloop();
        new OcctooSecrets(house, office, prober, marked).use();
        return good;
    }

    /** Its artifacts come by signed links, which are secrets while they last. */
    private void useGumloop() {
        GumloopKey key = GumloopKey.ACME;
        String account = office.account(
                "gumloop",
                house.sandbox().gumloopUrl().toString(),
                "acme",
                Map.of("api_key", marked.add("API key", key.apiKey()), "user_id", key.userId()),
                "");
        Office.Issued agents = office.connector(account);
        marked.add("token of Gumloop", token(agents));
        for (String call : List.of(
                "{\"name\": \"list_all_gumloop_artifacts\", \"arguments\": {\"agent_id\": \"agt_9910\"}}",
                "{\"name\": \"get_single_gumloop_artifact_by_id\", \"arguments\": {\"id\": \"art_report_md\"}}")) {
            prober.post(agents.url().toString(), Misplaced.rpc("tools/call", call));
        }
    }

    /** Credentials that do not work, and URLs that never were. */
    private void useWhatIsBad() {
        marked.add("invented token", "pst_" + "Q7r".repeat(16) + "Q");
        marked.add("invented API token", "psa_" + "Z9x".repeat(16) + "Z");
        for (String wrong : List.of("wrong/pass \"word\" 4711", "wröng-päss-4712", "sk-live-4713-AbCdEfGh")) {
            String account = office.account(
                    "acme", Map.of("domain", "acme", "email", "nobody@acme.example", "password", wrong), "");
            marked.add("wrong password", wrong);
            tryOut(account);
            Office.Issued connector = office.connector(account);
            marked.add("token of a refused account", token(connector));
            call(connector);
        }
        String account =
                office.account("acme", Map.of("token", marked.add("wrong bearer", "bearer-4714-JkLmNoPq")), "");
        tryOut(account);
        call(office.connector(account));
        office.delete(account);
    }

    /** A vendor whose errors hold the whole request. */
    private void letTheVendorQuoteThem() {
        DemoAccount ada = DemoAccount.ACME;
        marked.add("bearer", ada.bearerToken());
        Office.Issued bearer = office.connector(office.account("acme", Map.of("token", ada.bearerToken()), ""));
        marked.add("token of a bearer", token(bearer));
        Office.Issued login = office.connector(office.account(ada));
        for (int status : List.of(400, 401, 403, 404, 409, 422, 429, 500, 503)) {
            quoted(status, ada.bearerToken(), "GET", "/tasks", bearer);
            quoted(status, ada.password(), "GET", "/tasks", login);
            quoted(status, ada.password(), "POST", "/login", office.connector(office.account(ada)));
        }
    }

    private void quoted(int status, String secret, String method, String path, Office.Issued connector) {
        String quote = "{\"message\": \"no '%s'\", \"errors\": {\"password\": [\"%s\"]}, \"code\": \"%s\"}"
                .replace("%s", secret);
        Fault fault = new Fault(new FaultKind.Status(status, quote, Map.of("X-Request-Id", "r-" + status)));
        house.sandbox().faults().add(fault.on(method, path));
        call(connector);
        tryOut(connector.account());
        house.sandbox().faults().clear();
    }

    private void misplaceCredentials(Office.Issued good) {
        String mine = "Bearer " + house.adminToken();
        String accounts = house.adminUrl() + "/integrated-account";
        String secret = marked.add("misplaced credential", "cred-4715-RsTuVwXy");
        for (String body : List.of(
                "{\"base_url\": \"https://ada:%s@api.octapipe.com\"}",
                "{\"base_url\": \"https://api.octapipe.com/?key=%s\"}",
                "{\"credentials\": {\"password\": \"%s\"",
                "{\"credentials\": {\"password\": %s}}",
                "{\"credentials\": {\"password\": [\"%s\"]}}",
                "{\"credentials\": \"%s\"}",
                "{\"password\": \"%s\"}",
                "%s")) {
            String filled = body.replace("%s", secret);
            prober.post(accounts, filled, "Authorization", mine);
            prober.send("PATCH", accounts + "/" + good.account(), filled, "Authorization", mine);
        }
        prober.get(accounts, "Authorization", "Bearer " + secret);
        prober.post(house.publicUrl() + "/mcp/" + secret, "{}");
    }

    /** What was looked through is where secrets would have been. */
    private void wouldHaveBeenSeen() throws IOException {
        String token = Files.readString(house.logs().resolve("token-svc.log"));
        String service = Files.readString(house.logs().resolve("octapipe-svc.log"));
        String postgres = Files.readString(house.logs().resolve("postgres.log"));
        assertAll(
                () -> assertTrue(token.contains("/integrated-account/psa_[redacted]"), "no access log"),
                () -> assertTrue(token.contains("[org.hibernate.SQL]"), "no SQL"),
                () -> assertTrue(service.contains("[redacted pass]"), "no access log of the vendor service"),
                () -> assertTrue(service.contains("needs a new credential"), "no refused account"),
                () -> assertTrue(postgres.contains("insert into connector_token"), "no statements"),
                () -> assertTrue(metrics().stream().allMatch(page -> page.contains("http_server_requests"))));
    }

    private void call(Office.Issued connector) {
        prober.post(connector.url().toString(), Misplaced.rpc("tools/call", "{\"name\": \"%s\"}".formatted(TASKS)));
    }

    private void tryOut(String account) {
        prober.post(
                house.adminUrl() + "/integrated-account/" + account + "/test",
                "",
                "Authorization",
                "Bearer " + house.adminToken());
    }

    static String token(Office.Issued connector) {
        String path = connector.url().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(house.logs())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<String> metrics() {
        return Stream.concat(
                        Stream.of(house.ports().tokenManagement()),
                        house.ports().vendors().values().stream().map(Ports.OfVendor::management))
                .map(port -> io.restassured.RestAssured.get(URI.create("http://127.0.0.1:%d/q/metrics".formatted(port)))
                        .asString())
                .toList();
    }
}
