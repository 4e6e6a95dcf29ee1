package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest extends CaspioTest {

    @Test
    void showsEachAccountItsOwnTables() {
        assertEquals(
                "[\"Assets\",\"Inventory\"]",
                OTHER.get("/tables").body().path("Result").toString());
        assertEquals(404, OTHER.get("/tables/Orders/records").status());
        assertEquals(404, OPERATIONS.get("/tables/Assets").status());
    }

    @Test
    void keepsTablesOfOneNameApart() {
        OPERATIONS.put(
                "/tables/Inventory/records" + query("q.where", "StockLevel < 10"), "{'ReorderStatus':'Pending'}");
        OTHER.delete("/tables/Inventory/records" + query("q.where", "StockLevel >= 9"));

        JsonNode others = OTHER.get("/tables/Inventory/records").body().path("Result");

        assertEquals(3, others.size());
        assertFalse(texts(others, "ReorderStatus").contains("Pending"));
        assertEquals(48, count("Inventory", "PK_ID > 0"));
        assertEquals(404, OTHER.get("/tables/Inventory/records?q.where=SKU='x'").status());
    }

    @ParameterizedTest
    @CsvSource({
        "/directories,/directories/%s/users,Id",
        "/dataImportExportTasks,/dataImportExportTasks/%s,ExternalKey",
        "/bridgeApplications,/bridgeApplications/%s,ExternalKey",
        "/files/folders,/files/folders/%s,ExternalKey"
    })
    void findsNothingOfTheOtherAccountByItsKey(String list, String one, String key) {
        List<String> own = texts(OPERATIONS.get(list).body().path("Result"), key);
        List<String> others = texts(OTHER.get(list).body().path("Result"), key);
        for (String each : own) {
            String path = one.formatted(each);
            assertEquals(others.contains(each) ? 200 : 404, OTHER.get(path).status());
            assertNotEquals(
                    OPERATIONS.get(path).body().path("Result"),
                    OTHER.get(path).body().path("Result"));
        }
    }

    @Test
    void keepsWebhooksOfOneNameApart() {
        JsonNode own = OPERATIONS.get("/outgoingWebhooks").body().path(0);
        JsonNode other = OTHER.get("/outgoingWebhooks").body().path(0);

        assertEquals(own.path("Name"), other.path("Name"));
        assertNotEquals(own.path("Id"), other.path("Id"));
        assertEquals(
                404, OTHER.get("/outgoingWebhooks/" + own.path("Id").asText()).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tables/Customers/records",
                "/outgoingWebhooks",
                "/files",
                "/directories/dir_101/users",
                "/views"
            })
    void givesTheSameIdsAtEveryStart(String path) {
        String before = OPERATIONS.get(path).raw().body();
        SANDBOX.reset();

        assertEquals(before, OPERATIONS.get(path).raw().body());
    }

    @Test
    void givesTheSameIdsForTheSameRequests() {
        String made = OPERATIONS
                .post("/tables/Customers/records?response=rows", "{'Name':'A'}")
                .raw()
                .body();
        SANDBOX.reset();

        assertEquals(
                made,
                OPERATIONS
                        .post("/tables/Customers/records?response=rows", "{'Name':'A'}")
                        .raw()
                        .body());
    }
}
