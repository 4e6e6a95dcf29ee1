package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;

class PasswordTest extends CaspioTest {
    private static final String FIELD = "/tables/Customers/passwordFields/PortalPassword";

    @Test
    void isListedByItsFieldOnly() {
        assertEquals(
                "{\"Result\":[\"PortalPassword\"]}",
                OPERATIONS.get("/tables/Customers/passwordFields").raw().body());
        assertEquals(
                "{\"Result\":[]}",
                OPERATIONS.get("/tables/Inventory/passwordFields").raw().body());
    }

    @Test
    void isSetWhereverTheConditionIsTrue() {
        Answer changed = OPERATIONS.put(FIELD + query("q.where", "Name='Contoso'"), "{'Value':'s3cret-value'}");

        assertEquals("{\"RecordsAffected\":1}", changed.raw().body());
        assertEquals("s3cret-value", stored(1).path("PortalPassword").asText());
        assertFalse(SANDBOX.journal().sightings().toString().contains("s3cret-value"));
    }

    @Test
    void isReset() {
        Answer reset = OPERATIONS.delete(FIELD + query("q.where", "PK_ID<3"));

        assertEquals("{\"RecordsAffected\":2}", reset.raw().body());
        assertEquals("null", stored(1).path("PortalPassword").toString());
    }

    @Test
    void isNotSetWithoutConditionValueOrField() {
        assertEquals("IncorrectQueryParameter", code(OPERATIONS.put(FIELD, "{'Value':'x'}")));
        assertEquals("IncorrectBodyParameter", code(OPERATIONS.put(FIELD + "?q.where=PK_ID=1", "{'Password':'x'}")));
        assertEquals(
                404,
                OPERATIONS
                        .put("/tables/Customers/passwordFields/Name?q.where=PK_ID=1", "{'Value':'x'}")
                        .status());
    }

    /** The password of a customer, as only the store knows it. */
    private static JsonNode stored(int place) {
        for (JsonNode table : SANDBOX.state(CaspioStandIn.VENDOR).path(0).path("tables")) {
            if (table.path("name").asText().equals("Customers")) {
                return table.path("rows").path(place);
            }
        }
        throw new AssertionError("there are no customers");
    }
}
