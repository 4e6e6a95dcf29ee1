package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services speak TLS to each other, and to nobody whose certificate they do not know. */
class InsideTlsStory {
    private static final String PASSWORD = "changeit";
    private static final String CALL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
            + "\"params\":{\"name\":\"list_all_octapipe_tasks\",\"arguments\":{}}}";

    @TempDir
    Path data;

    @Test
    void goesThroughBothServicesAndBack() throws Exception {
        try (House house = house(certificate("one"), certificate("one"))) {
            Office office = new Office(house);
            URI url = office.connector(office.account(DemoAccount.ACME)).url();
            given().relaxedHTTPSValidation()
                    .contentType("application/json")
                    .header("Accept", "application/json")
                    .body(CALL)
                    .post("https://localhost:" + house.ports().open() + url.getPath())
                    .then()
                    .statusCode(200)
                    .body("result.content[0].text", containsString("\"result_count\":15"));
            String plain =
                    "http://127.0.0.1:%d/internal/jwks".formatted(house.ports().internal());
            assertThrows(IOException.class, () -> given().get(plain), "the internal port without TLS");
        }
    }

    @Test
    void doesNotTalkToWhomItDoesNotKnow() throws Exception {
        try (House house = house(certificate("one"), certificate("another"))) {
            Office office = new Office(house);
            String account = office.account(DemoAccount.ACME);
            int status = given().baseUri(house.adminUrl().toString())
                    .header("Authorization", "Bearer " + house.adminToken())
                    .contentType("application/json")
                    .body(Map.of("name", "story"))
                    .post("/integrated-account/{id}/mcp", account)
                    .statusCode();
            assertEquals(503, status, "the vendor service could not tell its tools");
        }
    }

    /** With a port of each service for TLS alone, and the key and the trust of all in one place. */
    private House house(Path keys, Path trusted) throws IOException {
        HouseOptions options = HouseOptions.forTests(Path.of("..").toRealPath(), data.resolve("house"))
                .nativeServices(System.getProperty("postern.runner", "jvm").equals("native"));
        return House.start(options.setting("quarkus.tls.internal.key-store.p12.path", keys.toString())
                .setting("quarkus.tls.internal.key-store.p12.password", PASSWORD)
                .setting("quarkus.tls.internal.trust-store.p12.path", trusted + ".trust")
                .setting("quarkus.tls.internal.trust-store.p12.password", PASSWORD)
                .setting("quarkus.http.tls-configuration-name", "internal")
                .setting("quarkus.http.insecure-requests", "disabled")
                .setting("quarkus.http.ssl-port", "${quarkus.http.port}")
                .setting("quarkus.rest-client.token-service.tls-configuration-name", "internal")
                .setting(
                        "quarkus.rest-client.token-service.url",
                        "https://127.0.0.1:" + options.ports().internal()));
    }

    /** A key with its certificate for this machine, and beside it the certificate for those who are to trust it. */
    private Path certificate(String name) throws IOException, InterruptedException {
        Path keys = data.resolve(name + ".p12");
        if (!keys.toFile().exists()) {
            keytool("-genkeypair -alias it -keyalg EC -groupname secp256r1 -dname CN=localhost -validity 2"
                    + " -ext san=ip:127.0.0.1,dns:localhost -keystore " + keys);
            keytool("-exportcert -alias it -file " + keys + ".crt -keystore " + keys);
            keytool("-importcert -noprompt -alias it -file " + keys + ".crt -keystore " + keys + ".trust");
        }
        return keys;
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command = "%s %s -storetype PKCS12 -storepass %s".formatted(tool, arguments, PASSWORD);
        Process process = new ProcessBuilder(Stream.of(command.split(" ")).toList())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor(), command);
    }
}
