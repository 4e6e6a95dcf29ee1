package dev.postern.token.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.AccountId;
import dev.postern.contract.AccountReport;
import dev.postern.contract.AccountStatus;
import dev.postern.contract.Credential;
import dev.postern.contract.Secret;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class AccountChangeTest {
    @Inject
    Admin admin;

    @Inject
    Accounts accounts;

    @Inject
    VendorStandIn vendor;

    private UUID account = new UUID(0, 0);

    @BeforeEach
    void make() {
        vendor.reset();
        account = admin.account(World.VENDOR);
    }

    @Test
    void changesWhatIsGivenAndNothingElse() {
        patch("{'name': 'Acme', 'user': 'ann', 'time_zone': 'Europe/Rome'}").statusCode(200);
        patch("{'name': 'Acme Ltd'}")
                .statusCode(200)
                .body("name", equalTo("Acme Ltd"))
                .body("user", equalTo("ann"))
                .body("time_zone", equalTo("Europe/Rome"));
    }

    @Test
    void clearsWhatIsNull() {
        patch("{'name': 'Acme', 'user': 'ann', 'base_url': 'https://api.octapipe.dev', 'time_zone': 'Europe/Rome'}");
        patch("{'name': null, 'user': null, 'base_url': null, 'time_zone': null}")
                .statusCode(200)
                .body("name", nullValue())
                .body("user", nullValue())
                .body("base_url", nullValue())
                .body("time_zone", equalTo("UTC"));
    }

    @Test
    void replacesAllCredentials() {
        patch("{'credentials': {'email': 'a', 'password': 'marked'}}")
                .statusCode(200)
                .body(not(containsString("marked")));
        Credential credential = accounts.credential(new AccountId(account)).orElseThrow();
        assertEquals(Map.of("email", Secret.of("a"), "password", Secret.of("marked")), credential.fields());
        assertEquals(2, credential.version());
    }

    @Test
    void keepsCredentialsThatAreNotGiven() {
        patch("{'name': 'Acme'}").statusCode(200);
        Credential credential = accounts.credential(new AccountId(account)).orElseThrow();
        assertEquals(Map.of("token", Secret.of("vendor-secret")), credential.fields());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'base_url': 'https://eu.octapipe.dev'}        | 400
                    {'base_url': 'https://api.octapipe.dev:8443'}  | 400
                    {'base_url': 'http://127.0.0.1:8190'}          | 400
                    {'base_url': 'https://API.octapipe.dev:443/v2', 'name': 'x'} | 200
                    {'base_url': 'https://eu.octapipe.dev', 'credentials': {'token': 'y'}} | 200
                    """)
    void sendsCredentialsToNoServerThatTheyWereNotGivenFor(String body, int status) {
        patch(body).statusCode(status);
        if (status == 400) {
            patch(body)
                    .body("type", equalTo("urn:postern:problem:missing-value"))
                    .body("detail", containsString("credentials is required when base_url changes to another server"));
            admin.request().get("/integrated-account/{id}", account).then().body("base_url", nullValue());
        }
    }

    @Test
    void takesNoCredentialsBackToTheUsualPlace() {
        patch("{'base_url': 'https://eu.octapipe.dev', 'credentials': {'token': 'y'}}")
                .statusCode(200);
        patch("{'base_url': null}")
                .statusCode(400)
                .body("detail", containsString("credentials is required when base_url changes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'name': 'x'}                    | needs_reauth
                    {'credentials': {'token': 'y'}}  | active
                    {'base_url': 'https://api.octapipe.dev'} | active
                    """)
    void isActiveAgainOnceThereIsSomethingNewToTry(String body, String status) {
        accounts.report(new AccountId(account), new AccountReport(1, AccountStatus.NEEDS_REAUTH));
        patch(body).body("status", equalTo(status));
    }

    @Test
    void tellsVendorServicesOfTheNewVersionAtOnce() throws Exception {
        MadeConnector connector = admin.aConnector().on(account).issue();
        Client.call(connector.path());
        String before = vendor.call().pass();
        patch("{'name': 'Acme'}");
        Client.call(connector.path());
        assertEquals(1, version(before));
        assertEquals(2, version(vendor.call().pass()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'tenant_id': 'other'}    | unknown-key   | tenant_id
                    {'integration': 'caspio'} | unknown-key   | integration
                    {'credentials': null}     | missing-value | credentials is required.
                    {'credentials': {}}       | missing-value | at least one
                    {'time_zone': 'Mars'}     | invalid-value | IANA
                    """)
    void refusesAChangeInWords(String body, String type, String detail) {
        patch(body)
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:" + type))
                .body("detail", containsString(detail));
    }

    @Test
    void hasTheVendorServiceTryAnAccount() throws Exception {
        vendor.endTestsWith(false, "Octapipe refused the token. Make a new one and save it here.");
        admin.request()
                .post("/integrated-account/{id}/test", account)
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("message", equalTo("Octapipe refused the token. Make a new one and save it here."));
        assertEquals(1, version(vendor.call().pass()));
    }

    @Test
    void isActiveAgainOnceATestLetsItIn() {
        accounts.report(new AccountId(account), new AccountReport(1, AccountStatus.NEEDS_REAUTH));
        vendor.endTestsWith(true, "ok");
        admin.request().post("/integrated-account/{id}/test", account).then().statusCode(200);
        admin.request().get("/integrated-account/{id}", account).then().body("status", equalTo("active"));
    }

    @Test
    void saysThatAnAccountCouldNotBeTried() {
        vendor.fallSilent();
        admin.request()
                .post("/integrated-account/{id}/test", account)
                .then()
                .statusCode(502)
                .body("type", equalTo("urn:postern:problem:vendor-service-down"));
    }

    private static int version(String pass) {
        String claims = new String(Base64.getUrlDecoder().decode(pass.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getInt("acv");
    }

    private ValidatableResponse patch(String body) {
        return admin.request()
                .body(body.replace('\'', '"'))
                .patch("/integrated-account/{id}", account)
                .then();
    }
}
