package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTest extends CaspioTest {
    private static final String CUSTOMERS = "/tables/Customers/records";

    @Test
    void isMadeWithoutABodyInTheAnswer() {
        Answer made = OPERATIONS.post("/tables/Inventory/records", "{'SKU':'SKU-1','ItemName':'New','StockLevel':'7'}");

        assertEquals(201, made.status());
        assertEquals("", made.raw().body());
        JsonNode row = rows("Inventory", "q.where", "SKU='sku-1'").path(0);
        assertEquals(49, row.path("PK_ID").asInt());
        assertEquals(7, row.path("StockLevel").asInt());
        assertTrue(row.path("ReorderStatus").isNull());
        assertFalse(row.path("Discontinued").asBoolean(true));
    }

    @Test
    void isShownWhenItIsMadeAndTheCallerWantsTheRows() {
        Answer made = OPERATIONS.post(
                CUSTOMERS + "?response=rows",
                "{'Name':'Wide World','Specialties':'[2], [5]','Rating':4,'CreditLimit':10.25,'Newsletter':1,"
                        + "'Since':'2026-02-01','PortalPassword':'hunter2'}");

        JsonNode row = made.body().path("Result").path(0);
        assertEquals(201, made.status());
        assertEquals(1, made.body().path("Result").size());
        assertEquals(
                "{\"2\":\"Dermatology\",\"5\":\"Urology\"}",
                row.path("Specialties").toString());
        assertEquals("2026-02-01T00:00:00", row.path("Since").asText());
        assertEquals("2026-03-10T08:00:00", row.path("CreatedOn").asText());
        assertTrue(row.path("ChangedOn").isNull());
        assertTrue(row.path("Newsletter").asBoolean());
        assertEquals(36, row.path("CustomerGUID").asText().length());
        assertFalse(made.raw().body().contains("hunter2"));
    }

    @Test
    void isChangedWhereverTheConditionIsTrue() {
        Answer changed = OPERATIONS.put(
                "/tables/Inventory/records" + query("q.where", "StockLevel < 10"), "{'reorderstatus':'Pending'}");

        assertEquals(200, changed.status());
        assertEquals("{\"RecordsAffected\":12}", changed.raw().body());
        assertEquals(12, count("Inventory", "ReorderStatus='Pending'"));
        assertEquals(0, count("Inventory", "ReorderStatus='Pending' AND StockLevel >= 10"));
    }

    @Test
    void isShownWhenItIsChangedAndTheCallerWantsTheRows() {
        SANDBOX.advance(Duration.ofMillis(1_250));

        JsonNode changed = OPERATIONS
                .put(CUSTOMERS + query("q.where", "PK_ID=2", "response", "rows"), "{'Name':'Contoso Ltd','Since':null}")
                .body();

        JsonNode row = changed.path("Result").path(0);
        assertEquals(1, changed.path("RecordsAffected").asInt());
        assertEquals("Contoso Ltd", row.path("Name").asText());
        assertTrue(row.path("Since").isNull());
        assertEquals("2026-03-10T08:00:01.250", row.path("ChangedOn").asText());
    }

    @Test
    void isDeletedWhereverTheConditionIsTrue() {
        Answer deleted = OPERATIONS.delete("/tables/Orders/records" + query("q.where", "Status='Cancelled'"));

        assertEquals("{\"RecordsAffected\":60}", deleted.raw().body());
        assertEquals(240, count("Orders", "PK_ID > 0"));
    }

    @Test
    void isNotFoundWithoutAnError() {
        String nothing = "/tables/Orders/records" + query("q.where", "PK_ID=12345");

        assertEquals(
                "{\"RecordsAffected\":0}",
                OPERATIONS.put(nothing, "{'Note':'x'}").raw().body());
        assertEquals("{\"RecordsAffected\":0}", OPERATIONS.delete(nothing).raw().body());
    }

    @Test
    void isNeverChangedOrDeletedWithoutACondition() {
        Answer changed = OPERATIONS.put("/tables/Orders/records", "{'Note':'x'}");
        Answer deleted = OPERATIONS.delete("/tables/Orders/records?q.where=%20");

        assertEquals(400, changed.status());
        assertEquals("IncorrectQueryParameter", code(changed));
        assertEquals(400, deleted.status());
        assertEquals(300, count("Orders", "PK_ID > 0"));
    }

    @Test
    void takesAConditionWithoutItsPrefixToo() {
        assertEquals(
                1,
                OPERATIONS
                        .delete("/tables/Orders/records?where=PK_ID=1")
                        .body()
                        .path("RecordsAffected")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Since':''} | 400 | InvalidInputValue",
                "{'Since':'01.02.2026'} | 400 | InvalidInputValue",
                "{'Since':'2026-02-30'} | 400 | InvalidInputValue",
                "{'Rating':'good'} | 400 | InvalidInputValue",
                "{'CreditLimit':'1,50'} | 400 | InvalidInputValue",
                "{'Newsletter':'maybe'} | 400 | InvalidInputValue",
                "{'Name':{'first':'x'}} | 400 | InvalidInputValue",
                "{'Specialties':'Cardiology'} | 400 | InvalidInputValue",
                "{'Specialties':'[9]'} | 400 | InvalidInputValue",
                "{'Specialties':['[1]']} | 400 | InvalidInputValue",
                "{'CustomerGUID':'x'} | 400 | IncorrectBodyParameter",
                "{'AccessCode':'x'} | 400 | IncorrectBodyParameter",
                "{'CreatedOn':'2026-01-01'} | 400 | IncorrectBodyParameter",
                "{'PortalPassword':'x'} | 400 | IncorrectBodyParameter",
                "{'PK_ID':7} | 404 | FieldNotFound",
                "{'Nmae':'x'} | 404 | FieldNotFound",
                "{} | 400 | IncorrectBodyParameter",
                "[{'Name':'x'}] | 400 | IncorrectBodyParameter",
                "{'Name':  | 400 | IncorrectBodyParameter"
            })
    void refusesAValueThatDoesNotFitItsField(String body, int status, String code) {
        Answer answer = OPERATIONS.put(CUSTOMERS + "?q.where=PK_ID=1", body);

        assertEquals(code, code(answer), answer.raw().body());
        assertEquals(status, answer.status());
        assertEquals(
                "Northwind Traders",
                rows("Customers", "q.where", "PK_ID=1").path(0).path("Name").asText());
    }

    @Test
    void refusesATextThatIsTooLong() {
        Answer answer =
                OPERATIONS.post(CUSTOMERS, Client.MAPPER.createObjectNode().put("Name", "x".repeat(256)));

        assertEquals("InvalidInputValue", code(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'SKU':'sku-1002'}", "{'SKU':null}"})
    void keepsAUniqueFieldUnique(String body) {
        OPERATIONS.put("/tables/Inventory/records?q.where=PK_ID=3", "{'SKU':null}");

        Answer taken = OPERATIONS.put("/tables/Inventory/records?q.where=PK_ID=4", body);
        Answer several = OPERATIONS.put("/tables/Inventory/records" + query("q.where", "PK_ID>40"), "{'SKU':'same'}");

        assertEquals("SqlServerError", code(taken));
        assertEquals("SqlServerError", code(several));
        assertEquals(0, count("Inventory", "SKU='same'"));
    }

    @Test
    void keepsItsOwnUniqueValue() {
        Answer answer = OPERATIONS.put(
                "/tables/Inventory/records?q.where=PK_ID=4", "{'SKU':'SKU-1004','ReorderStatus':'None'}");

        assertEquals(200, answer.status(), answer.raw().body());
    }

    @Test
    void livesInATableWhoseNameNeedsCare() {
        String parts = "/tables/" + encoded("Parts 50% A/B #2") + "/records";

        Answer made = OPERATIONS.post(parts + "?response=rows", "{'Part #':'P 3','id':'x','limit':1,'response':'r'}");

        assertEquals(3, made.body().path("Result").path(0).path("PK_ID").asInt());
        assertEquals(
                "P 3",
                rows("parts 50% a/b #2", "q.where", "[response]='r'")
                        .path(0)
                        .path("Part #")
                        .asText());
    }

    @Test
    void numbersOrdersWithAPrefix() {
        JsonNode made = OPERATIONS
                .post("/tables/Orders/records?response=rows", "{'Customer':'Contoso'}")
                .body();

        assertEquals(
                "ORD-00301", made.path("Result").path(0).path("OrderNumber").asText());
    }
}
