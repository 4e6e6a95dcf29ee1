package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.wire.Fault;
import org.junit.jupiter.api.Test;

class FaultTest extends OcctooTest {

    @Test
    void hitsThePathsThatAFaultNames() {
        SANDBOX.faults().add(Fault.status(503).on("GET", "/v1/sources").at(OcctooStandIn.VENDOR));

        assertEquals(200, CONTOSO.get("/v1/me").status());
        assertEquals(503, CONTOSO.get("/v1/sources").status());
        assertEquals(200, CONTOSO.get("/v1/sources").status());
    }

    @Test
    void endsATokenEarlyInItsOwnWords() {
        SANDBOX.faults().add(Fault.unauthorized().at(OcctooStandIn.VENDOR));

        var answer = CONTOSO.get("/v1/me");

        assertEquals(401, answer.status());
        assertEquals("Unauthorized", answer.body().path("title").asText());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void takesSixtyTimesAsLongWithTheSlowVariant() {
        SANDBOX.vary(OcctooStandIn.VENDOR, OcctooStandIn.SLOW_PIPELINE, true);
        CONTOSO.post(PRODUCTS, "{'entries':[{'id':'slow-1','properties':[{'id':'stock','value':3}]}]}");
        advance(11);

        assertEquals(404, CONTOSO.get(PRODUCTS + "/entries/slow-1").status());
        advance(1);
        assertEquals(200, CONTOSO.get(PRODUCTS + "/entries/slow-1").status());
    }
}
