package dev.postern.kit.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.postern.contract.Headers;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
class InternalApiTest {
    @Test
    void tellsItsToolsOnceAndThenThatNothingHasChanged() {
        String etag = asTokenService()
                .get("/internal/catalogue")
                .then()
                .statusCode(200)
                .body("vendor", equalTo("acme"))
                .body("tools.name", hasItem("list_all_acme_things"))
                .body("tools.find { it.name == 'acme_things_assemble' }.toolClass", equalTo("custom"))
                .body("tools.find { it.name == 'get_single_acme_thing_by_id' }.status", equalTo("derived"))
                .extract()
                .header("ETag");

        asTokenService()
                .header("If-None-Match", etag)
                .get("/internal/catalogue")
                .then()
                .statusCode(304);
    }

    @Test
    void refusesWhoDoesNotHaveTheServiceKey() {
        given().get("/internal/catalogue").then().statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .get("/internal/catalogue")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .post("/internal/test")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesATestWithoutAPass() {
        asTokenService().post("/internal/test").then().statusCode(403);
    }

    @Test
    void saysInWordsWhyAnAccountCannotBeReached() {
        try (AcmeHouse house = new AcmeHouse()) {
            asTokenService()
                    .header(Headers.PASS, house.pass(Map.of("token", "ready")))
                    .post("/internal/test")
                    .then()
                    .statusCode(200)
                    .body("ok", equalTo(false))
                    .body("message", containsString("No connection to the vendor could be made"));
        }
    }

    private static RequestSpecification asTokenService() {
        return given().header("Authorization", "Bearer " + TestHouse.SERVICE_KEY);
    }
}
