package dev.postern.kit.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreachableTest {
    private AcmeHouse house;

    @BeforeAll
    void start() {
        house = new AcmeHouse();
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void saysThatNothingWasSentWhereNobodyListens() {
        JsonNode result = house.caller()
                .call("list_all_acme_things", Json.NODES.objectNode())
                .path("result");

        assertEquals("vendor_unreachable", result.at("/_meta/code").asText());
        assertEquals(Json.NODES.booleanNode(false), result.at("/_meta/sent"));
    }
}
