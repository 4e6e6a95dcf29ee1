package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest extends CaspioTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 100",
                "?q.limit=7 | 7",
                "?q.limit=1000 | 300",
                "?q.pageNumber=1 | 25",
                "?q.pageSize=5 | 5",
                "?q.pageSize=1000 | 300",
                "?q.pageNumber=4&q.pageSize=90 | 30",
                "?q.pageNumber=5&q.pageSize=90 | 0",
                "?q.limit=3&q.pageSize=40 | 40",
            })
    void givesSoManyRecords(String query, int expected) {
        JsonNode body = OPERATIONS.get("/tables/Orders/records" + query).body();

        assertEquals(expected, body.path("Result").size());
        assertFalse(body.has("Pagination"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q.pageSize=4",
                "q.pageSize=1001",
                "q.pageSize=many",
                "q.pageNumber=0",
                "q.limit=0",
                "q.limit=1001",
                "q.getPaginationInfo=maybe"
            })
    void refusesAPageThatThereCannotBe(String query) {
        Answer answer = OPERATIONS.get("/tables/Orders/records?" + query);

        assertEquals(400, answer.status());
        assertEquals("IncorrectQueryParameter", code(answer));
    }

    @Test
    void tellsHowManyThereAreOnAllPages() {
        JsonNode page = OPERATIONS
                .get("/tables/Orders/records?q.pageNumber=2&q.pageSize=50&q.getPaginationInfo=true")
                .body()
                .path("Pagination");

        assertEquals("{\"TotalCount\":300,\"PageNumber\":2,\"PageSize\":50}", page.toString());
    }

    @Test
    void tellsHowManyAConditionIsTrueOf() {
        JsonNode page = records(
                        "Orders", "q.where", "Status='Cancelled'", "q.pageSize", "10", "q.getPaginationInfo", "true")
                .body()
                .path("Pagination");

        assertEquals(60, page.path("TotalCount").asInt());
    }

    @Test
    void showsNoRecordTwiceOnThePagesOfAnOrder() {
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 7; page++) {
            seen.addAll(texts(
                    rows("Orders", "q.orderBy", "OrderNumber DESC", "q.pageNumber", "" + page, "q.pageSize", "47"),
                    "OrderNumber"));
        }

        assertEquals(300, seen.size());
        assertEquals(300, new HashSet<>(seen).size());
        assertEquals("ORD-00300", seen.getFirst());
    }

    @Test
    void overlapsWithoutAnOrderWhenTheVendorDoesSo() {
        SANDBOX.vary(CaspioStandIn.VENDOR, "unstable-order", true);

        List<String> first = texts(rows("Orders", "q.pageSize", "150"), "OrderNumber");
        List<String> second = texts(rows("Orders", "q.pageSize", "150", "q.pageNumber", "2"), "OrderNumber");
        List<String> ordered =
                texts(rows("Orders", "q.pageSize", "150", "q.pageNumber", "2", "q.orderBy", "PK_ID"), "OrderNumber");

        assertEquals(first.getLast(), second.getFirst());
        assertEquals(150, second.size());
        assertEquals("ORD-00151", ordered.getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "/tables,8",
        "/views,3",
        "/tables/Inventory/fields,7",
        "/dataImportExportTasks,8",
        "/bridgeApplications,2",
        "/bridgeApplications/App_12345/datapages,4",
        "/directories,3"
    })
    void givesTheOtherListsWhole(String path, int expected) {
        JsonNode body =
                OPERATIONS.get(path + "?q.pageSize=5&pageSize=5&q.limit=1").body();

        assertEquals(expected, body.path("Result").size());
    }
}
