package dev.postern.kit.acme;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
class ToolMetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void timesEachToolByHowItEnded() {
        try (AcmeHouse house = new AcmeHouse()) {
            house.caller().call("acme_things_assemble", Json.NODES.objectNode());
        }

        String text = given().get(metrics).asString();
        assertTrue(
                text.lines()
                        .anyMatch(line -> line.startsWith("mcp_server_operation_duration_seconds_count")
                                && line.contains("gen_ai_tool_name=\"acme_things_assemble\"")
                                && line.contains("error_type=\"arguments_refused\"")),
                text);
    }

    @Test
    void makesNoSeriesOfANameThatSomebodyInvented() {
        try (AcmeHouse house = new AcmeHouse()) {
            house.caller().call("an_invented_name", Json.NODES.objectNode());
        }

        assertFalse(given().get(metrics).asString().contains("an_invented_name"));
    }
}
