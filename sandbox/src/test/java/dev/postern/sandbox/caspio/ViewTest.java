package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.Multipart;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ViewTest extends CaspioTest {

    @Test
    void isDescribedWithTheFieldsOfItsTables() {
        assertEquals(
                "{\"Result\":[\"Audit Files\",\"LowStock\",\"OrderDetails\"]}",
                OPERATIONS.get("/views").raw().body());
        assertEquals(
                "Orders with their items",
                OPERATIONS
                        .get("/views/OrderDetails")
                        .body()
                        .path("Result")
                        .path("Note")
                        .asText());
        JsonNode field = OPERATIONS
                .get("/views/OrderDetails/fields/Inventory_ItemName")
                .body()
                .path("Result");
        assertEquals("Inventory_ItemName", field.path("Name").asText());
        assertEquals("ItemName", field.path("TableFieldName").asText());
        assertEquals(
                6,
                OPERATIONS
                        .get("/views/OrderDetails/fields")
                        .body()
                        .path("Result")
                        .size());
    }

    @Test
    void showsTheRecordsThatAreInIt() {
        JsonNode rows = OPERATIONS
                .get("/views/LowStock/records" + query("q.orderBy", "StockLevel DESC, SKU", "q.limit", "1"))
                .body()
                .path("Result");

        assertEquals(
                "[{\"PK_ID\":\"9\",\"SKU\":\"SKU-1009\",\"ItemName\":\"Hex Bolt M4\",\"StockLevel\":8,"
                        + "\"ReorderStatus\":\"None\"}]",
                rows.toString());
    }

    @Test
    void joinsTwoTables() {
        JsonNode row = OPERATIONS
                .get("/views/OrderDetails/records" + query("q.where", "Orders_OrderNumber='ORD-00002'"))
                .body()
                .path("Result")
                .path(0);

        assertEquals("2,8", row.path("PK_ID").asText());
        assertEquals("Bracket M3", row.path("Inventory_ItemName").asText());
        assertEquals("Contoso", row.path("Orders_Customer").asText());
    }

    @Test
    void changesTheTableBehindIt() {
        Answer changed = OPERATIONS.put(
                "/views/LowStock/records" + query("q.where", "SKU='SKU-1009'", "response", "rows"),
                "{'ReorderStatus':'Pending'}");

        assertEquals(1, changed.body().path("RecordsAffected").asInt());
        assertEquals(
                "Pending",
                changed.body().path("Result").path(0).path("ReorderStatus").asText());
        assertEquals(1, count("Inventory", "ReorderStatus='Pending'"));
    }

    @Test
    void takesNewRecordsAndDeletesThem() {
        Answer made = OPERATIONS.post("/views/LowStock/records?response=rows", "{'SKU':'SKU-0','StockLevel':1}");
        assertEquals("49", made.body().path("Result").path(0).path("PK_ID").asText());

        Answer deleted = OPERATIONS.delete("/views/LowStock/records" + query("q.where", "StockLevel <= 1"));

        assertEquals(4, deleted.body().path("RecordsAffected").asInt());
        assertEquals(45, count("Inventory", "PK_ID > 0"));
    }

    @Test
    void changesOneOfItsTablesAtATimeWhenThereAreTwo() {
        String two = "/views/OrderDetails/records" + query("q.where", "Inventory_ItemName='Bracket M3'");

        Answer both = OPERATIONS.put(two, "{'Orders_Status':'Shipped','Inventory_StockLevel':1}");
        Answer one = OPERATIONS.put(two, "{'Inventory_StockLevel':1}");

        assertEquals("SqlServerError", code(both));
        assertTrue(one.body().path("RecordsAffected").asInt() > 1);
        assertEquals(1, count("Inventory", "StockLevel=1"));
        assertEquals("SqlServerError", code(OPERATIONS.delete(two)));
        assertEquals("SqlServerError", code(OPERATIONS.post("/views/OrderDetails/records", "{'Orders_Quantity':1}")));
    }

    @Test
    void hasNoFieldThatItDoesNotShow() {
        String views = "/views/LowStock/records";

        assertEquals("FieldNotFound", code(OPERATIONS.get(views + query("q.where", "UnitPrice>1"))));
        assertEquals("FieldNotFound", code(OPERATIONS.put(views + "?q.where=StockLevel=0", "{'UnitPrice':1}")));
        assertEquals(404, OPERATIONS.get("/views/Inventory/records").status());
    }

    @Test
    void carriesTheFilesOfItsTable() {
        String field = "/views/" + encoded("Audit Files") + "/attachments/AuditDocument";

        HttpResponse<String> sent = new Multipart()
                .file("File", "b.txt", "text/plain", new byte[] {65, 66})
                .send(OPERATIONS, "PUT", field + "/889");

        assertEquals(204, sent.statusCode(), sent.body());
        assertEquals("AB", OPERATIONS.get(field + "/889").raw().body());
        JsonNode infos = OPERATIONS
                .get(field + "/fileInfo" + query("q.where", "PK_ID='889'"))
                .body()
                .path("Result");
        assertEquals("889", infos.path(0).path("PK_ID").asText());
        assertTrue(infos.path(0).path("PK_ID").isTextual());
        assertEquals(
                1,
                OPERATIONS
                        .put(field + "/fileInfo?q.where=PK_ID=889", "{'FileName':'c'}")
                        .body()
                        .path("RecordsAffected")
                        .asInt());
        assertEquals(
                1,
                OPERATIONS
                        .delete(field + "?q.where=AuditDocument='c.txt'")
                        .body()
                        .path("RecordsAffected")
                        .asInt());
    }
}
