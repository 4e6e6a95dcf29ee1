package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest extends CaspioTest {

    @Test
    void showsEveryFieldAndTheNumberButNoPassword() {
        JsonNode row = rows("Customers", "q.where", "Name='Contoso'").path(0);

        assertEquals(2, row.path("PK_ID").asInt());
        assertTrue(row.path("Specialties").isNull());
        assertEquals(2001, row.path("CreditLimit").asInt());
        assertEquals(3.75, row.path("Rating").asDouble());
        assertFalse(row.path("Newsletter").asBoolean());
        assertEquals("2025-11-30T00:00:00", row.path("Since").asText());
        assertFalse(row.has("PortalPassword"));
        assertEquals(8, row.path("AccessCode").asText().length());
    }

    @Test
    void showsTheChosenValuesOfAListByTheirIds() {
        JsonNode row = rows("Customers", "q.where", "PK_ID=1", "q.select", "Specialties AS s, Name");

        assertEquals(
                "{\"3\":\"Family Medicine\",\"6\":\"Radiology\"}",
                row.path(0).path("s").toString());
    }

    @Test
    void selectsFieldsAndExpressionsUnderNamesOfTheCallersChoice() {
        JsonNode row = rows(
                        "Inventory",
                        "q.select",
                        "sku, UPPER(ItemName) AS [Big Name], UnitPrice * 2 AS Twice",
                        "q.where",
                        "PK_ID=4")
                .path(0);

        assertEquals("{\"SKU\":\"SKU-1004\",\"Big Name\":\"WOOD SCREW M3\",\"Twice\":2}", row.toString());
    }

    @Test
    void groupsAndOrdersByWhatWasNamedInTheSelect() {
        JsonNode rows = rows(
                "Orders", "q.select", "Status, COUNT(*) AS n", "q.groupBy", "Status", "q.orderBy", "n DESC, Status");

        assertEquals(
                "[{\"Status\":\"Active\",\"n\":120},{\"Status\":\"Shipped\",\"n\":120},"
                        + "{\"Status\":\"Cancelled\",\"n\":60}]",
                rows.toString());
    }

    @Test
    void takesParameterNamesInAnyCase() {
        JsonNode rows = rows("Inventory", "Q.ORDERBY", "StockLevel DESC", "q.limit", "1", "q.Select", "SKU");

        assertEquals("[{\"SKU\":\"SKU-1048\"}]", rows.toString());
    }

    @Test
    void selectsDistinctValues() {
        JsonNode rows = rows("Orders", "q.select", "DISTINCT Status", "q.orderBy", "Status");

        assertEquals(List.of("Active", "Cancelled", "Shipped"), texts(rows, "Status"));
    }

    @Test
    void aggregates() {
        JsonNode row = rows(
                        "Inventory",
                        "q.select",
                        "COUNT(DISTINCT ReorderStatus) AS k, MIN(StockLevel) AS low, SUM(UnitPrice) AS total")
                .path(0);

        assertEquals("{\"k\":2,\"low\":0,\"total\":294}", row.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q.select | ItemName, COUNT(*) AS n | 400 | SqlServerError",
                "q.select | Nothing | 404 | FieldNotFound",
                "q.select | PortalPassword | 404 | FieldNotFound",
                "q.select | ItemName, | 400 | SqlServerError",
                "q.select | * FROM Orders | 400 | IncorrectQueryParameter",
                "q.select | ItemName FROM Orders | 400 | IncorrectQueryParameter",
                "q.orderBy | ItemName SIDEWAYS | 404 | FieldNotFound",
                "q.orderBy | ItemName; | 400 | IncorrectQueryParameter",
                "q.groupBy | ItemName) | 400 | SqlServerError"
            })
    void refusesAClauseThatMakesNoSense(String parameter, String clause, int status, String code) {
        Answer answer = records("Inventory", parameter, clause);

        assertEquals(code, code(answer), answer.raw().body());
        assertEquals(status, answer.status());
    }

    @Test
    void ignoresAParameterThatItDoesNotHave() {
        assertEquals(100, rows("Orders", "q.distinct", "true", "q.skip", "50").size());
    }

    @Test
    void answersATableThatThereIsNotWithTheErrorObject() {
        Answer answer = OPERATIONS.get("/tables/Nowhere/records?q.limit=3");

        assertEquals(404, answer.status());
        assertEquals("ObjectNotFound", code(answer));
        assertEquals("Requested object not found", answer.body().path("Message").asText());
        assertEquals(
                API + "/tables/Nowhere/records?q.limit=3",
                answer.body().path("Resource").asText());
        assertEquals(
                answer.header("X-Caspio-Request-ID"),
                answer.body().path("RequestId").asText());
    }
}
