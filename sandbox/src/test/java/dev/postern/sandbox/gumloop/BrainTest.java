package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrainTest extends GumloopTest {

    @Test
    void findsWhatTheCallerMaySee() {
        JsonNode results = ADA.post("/brain/search", "{'query':'refund within 30 days'}")
                .body()
                .path("results");

        assertEquals(List.of("notion:2f1a9c7e", "slack:C01.17"), all(results, "document_id"));
        assertEquals(1.0, results.path(0).path("score").asDouble());
        assertEquals(
                3,
                BEN.post("/brain/search", "{'query':'refund'}")
                        .body()
                        .path("results")
                        .size());
    }

    @Test
    void looksWhereItIsTold() {
        assertEquals(
                List.of("slack:C01.17"),
                all(
                        ADA.post("/brain/search", "{'query':'refund','source_type':['slack'],'limit':1}")
                                .body()
                                .path("results"),
                        "document_id"));
    }

    @Test
    void costsCreditsUntilThereAreNone() {
        assertEquals(200, search().status());
        assertEquals(200, search().status());

        Answer third = search();

        assertEquals(402, third.status());
        assertEquals("credit_limit_exceeded", code(third));
        assertEquals(2, SANDBOX.state("gumloop").path(1).path("credits").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'query':'x','limit':0}",
                "{'query':'x','limit':51}",
                "{'query':'x','limit':'8'}",
                "{'query':'x','source_type':['dreams']}"
            })
    void isRefused(String body) {
        assertEquals(400, ADA.post("/brain/search", body).status());
    }

    private static Answer search() {
        return HANK.post("/brain/search", "{'query':'meltdown'}");
    }
}
