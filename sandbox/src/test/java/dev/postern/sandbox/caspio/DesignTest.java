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
import org.junit.jupiter.params.provider.ValueSource;

/** The design of tables: their fields, and what those may be. */
class DesignTest extends CaspioTest {

    @Test
    void listsTheNamesOfTablesAndNoDirectories() {
        JsonNode names = OPERATIONS.get("/tables").body().path("Result");

        assertEquals(
                "[\"ComplianceLogs\",\"Customers\",\"Inventory\",\"Orders\",\"Parts 50% A/B #2\",\"SecurityFlags\","
                        + "\"Supplier Contacts\",\"SupplierFeed\"]",
                names.toString());
    }

    @Test
    void describesATable() {
        assertEquals(
                "{\"Result\":{\"Name\":\"Inventory\",\"Note\":\"Items and their stock\"}}",
                OPERATIONS.get("/tables/inventory").raw().body());
    }

    @Test
    void listsTheFieldsWithoutTheRecordsNumber() {
        JsonNode fields = OPERATIONS.get("/tables/Customers/fields").body().path("Result");

        assertEquals("CustomerGUID", fields.path(0).path("Name").asText());
        assertFalse(texts(fields, "Name").contains("PK_ID"));
        assertEquals("LIST-STRING", fields.path(3).path("Type").asText());
        assertEquals(
                "Family Medicine", fields.path(3).path("ListField").path("3").asText());
        assertEquals("Customer name", fields.path(2).path("Label").asText());
        assertTrue(fields.path(2).path("Editable").asBoolean());
        assertFalse(fields.path(0).path("Editable").asBoolean());
    }

    @Test
    void showsTheColumnsOfADirectoryAsThoseOfATable() {
        JsonNode fields = OPERATIONS.get("/tables/EmployeePortal/fields").body().path("Result");

        assertEquals(
                List.of("UserGUID", "Email", "FirstName", "LastName", "Department", "Role"), texts(fields, "Name"));
        assertEquals(404, OPERATIONS.get("/tables/EmployeePortal/records").status());
        assertEquals(
                404,
                OPERATIONS
                        .post("/tables/EmployeePortal/fields", "{'Name':'X','Type':'STRING'}")
                        .status());
        assertEquals(
                404, OPERATIONS.get("/tables/EmployeePortal/fields/_status").status());
    }

    @Test
    void makesATable() {
        Answer made = OPERATIONS.post(
                "/tables",
                "{'Name':'Visits','Fields':[{'Name':'Visitor','Type':'STRING'},{'Name':'No','Type':'AUTONUMBER'},"
                        + "{'Name':'Kind','Type':'LIST-STRING','ListField':['Guest','Staff']}]}");

        assertEquals(201, made.status());
        assertEquals("", made.raw().body());
        OPERATIONS.post("/tables/Visits/records", "{'Visitor':'Ada','Kind':'[2]'}");
        JsonNode row = rows("Visits").path(0);
        assertEquals("{\"PK_ID\":1,\"Visitor\":\"Ada\",\"No\":1,\"Kind\":{\"2\":\"Staff\"}}", row.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Name':'inventory','Fields':[{'Name':'A','Type':'STRING'}]}",
                "{'Name':'LowStock','Fields':[{'Name':'A','Type':'STRING'}]}",
                "{'Name':'EmployeePortal','Fields':[{'Name':'A','Type':'STRING'}]}",
                "{'Name':'T'}",
                "{'Name':'T','Fields':[]}",
                "{'Fields':[{'Name':'A','Type':'STRING'}]}",
                "{'Name':'T','Fields':[{'Name':'A'}]}",
                "{'Name':'T','Fields':[{'Name':'A','Type':'VARCHAR'}]}",
                "{'Name':'T','Fields':[{'Name':'A','Type':'STRING'},{'Name':'a','Type':'TEXT'}]}",
                "{'Name':'T','Fields':[{'Name':'A','Type':'STRING'}],'Note':'x'}"
            })
    void makesNoTableThatCannotBe(String body) {
        Answer answer = OPERATIONS.post("/tables", body);

        assertEquals(400, answer.status());
        assertEquals("IncorrectBodyParameter", code(answer));
        assertEquals(8, OPERATIONS.get("/tables").body().path("Result").size());
    }

    @Test
    void addsAField() {
        Answer made =
                OPERATIONS.post("/tables/Inventory/fields", "{'Name':'Shelf','Type':'string','Label':'Where it lies'}");

        assertEquals(201, made.status());
        JsonNode field = OPERATIONS.get("/tables/Inventory/fields/shelf").body().path("Result");
        assertEquals("Shelf", field.path("Name").asText());
        assertEquals("STRING", field.path("Type").asText());
        assertEquals("Where it lies", field.path("Label").asText());
        assertEquals(48, count("Inventory", "Shelf IS NULL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Name':'SKU','Type':'STRING'}",
                "{'Name':'PK_ID','Type':'INTEGER'}",
                "{'Name':'_status','Type':'STRING'}",
                "{'Name':'A','Type':'STRING','Mandatory':true}",
                "{'Name':'A','Type':'STRING','Unique':'yes'}",
                "{'Name':'A','Type':'STRING','UniqueAllowNulls':true}",
                "{'Name':'A','Type':'RANDOM ID','Format':'0','Length':6}",
                "{'Name':'A','Type':'RANDOM ID','Format':'x'}",
                "{'Name':'A','Type':'PREFIXED AUTONUMBER','Format':'002'}",
                "{'Name':'A','Type':'STRING','OnInsert':true}",
                "{'Type':'STRING'}"
            })
    void addsNoFieldThatCannotBe(String body) {
        Answer answer = OPERATIONS.post("/tables/Inventory/fields", body);

        assertEquals("IncorrectBodyParameter", code(answer), answer.raw().body());
        assertEquals(
                7,
                OPERATIONS.get("/tables/Inventory/fields").body().path("Result").size());
    }

    @Test
    void renamesAFieldAndKeepsItsValues() {
        Answer changed = OPERATIONS.put("/tables/Inventory/fields/StockLevel", "{'Name':'OnHand','Label':'On hand'}");

        assertEquals(204, changed.status());
        assertEquals(12, count("Inventory", "OnHand < 10"));
        assertEquals(404, OPERATIONS.get("/tables/Inventory/fields/StockLevel").status());
    }

    @Test
    void keepsTheIdsOfTheValuesThatStayInAList() {
        OPERATIONS.put("/tables/ComplianceLogs/fields/Outcome", "{'ListField':['Failed','Open','Passed']}");

        JsonNode list = OPERATIONS
                .get("/tables/ComplianceLogs/fields/Outcome")
                .body()
                .path("Result")
                .path("ListField");
        assertEquals("{\"2\":\"Failed\",\"4\":\"Open\",\"1\":\"Passed\"}", list.toString());
    }

    @ParameterizedTest
    @CsvSource({"StockLevel,TEXT,204", "StockLevel,NUMBER,204", "ItemName,INTEGER,400", "StockLevel,LIST-STRING,400"})
    void changesATypeWhenAllValuesFit(String field, String type, int status) {
        Answer changed = OPERATIONS.put("/tables/Inventory/fields/" + field, "{'Type':'" + type + "'}");

        assertEquals(status, changed.status(), changed.raw().body());
        assertEquals(12, count("Inventory", "StockLevel IN (0, 2, 4, 6, 8)"));
    }

    @Test
    void deletesAFieldWithItsValues() {
        Answer deleted = OPERATIONS.delete("/tables/Inventory/fields/UnitPrice");

        assertEquals(204, deleted.status());
        assertFalse(rows("Inventory").path(0).has("UnitPrice"));
        assertEquals("FieldNotFound", code(OPERATIONS.delete("/tables/Inventory/fields/UnitPrice")));
    }
}
