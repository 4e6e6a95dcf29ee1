package dev.postern.stories;

import static io.restassured.RestAssured.given;

import dev.postern.sandbox.caspio.CaspioProfile;
import dev.postern.sandbox.house.House;
import java.util.Map;

/** An agent with a Caspio account, and Caspio's own API for whoever looks there. */
final class Caspio {
    private Caspio() {}

    static Agent agent(House house) {
        Office office = new Office(house);
        CaspioProfile profile = CaspioProfile.ACME;
        String account = office.account(
                "caspio",
                house.sandbox().caspioUrl().toString(),
                "acme",
                Map.of("client_id", profile.clientId(), "client_secret", profile.clientSecret()),
                "");
        return Agent.connect(office.connector(account).url());
    }

    /** What the vendor answers to a request below its REST v3 API. */
    static String get(House house, String path) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + CaspioProfile.ACME.bearerToken())
                .get(house.sandbox().caspioUrl() + "/integrations/rest/v3" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
