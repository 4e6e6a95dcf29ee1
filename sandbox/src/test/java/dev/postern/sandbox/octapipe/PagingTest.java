package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.SandboxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest extends SandboxTest {

    @Test
    void givesFifteenItemsInThePaginatorsEnvelope() {
        JsonNode page = ACME.get(pipeline(ACME, "Enterprise Sales") + "/cards").body();

        assertEquals(15, page.path("data").size());
        assertEquals(48, page.path("total").asInt());
        assertEquals(4, page.path("last_page").asInt());
        assertEquals(1, page.path("from").asInt());
        assertEquals(15, page.path("to").asInt());
        assertTrue(page.path("prev_page_url").isNull());
    }

    @Test
    void leadsFromPageToPageToACardBeyondTheFirst() {
        String url = SANDBOX.octapipeUrl() + pipeline(ACME, "Enterprise Sales") + "/cards";
        int pages = 0;
        boolean found = false;
        while (!url.isEmpty() && !found) {
            JsonNode page = ACME.get(
                            url.substring(SANDBOX.octapipeUrl().toString().length()))
                    .body();
            pages++;
            found = page.path("data").findValuesAsText("name").contains("Acme Corp Deal");
            url = page.path("next_page_url").asText("");
        }

        assertTrue(found);
        assertEquals(3, pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"per_page=100", "limit=50", "per_page=0", "per_page=x"})
    void neverGivesMoreThanFifteen(String query) {
        assertEquals(15, ACME.get("/tasks?" + query).body().path("data").size());
    }

    @Test
    void givesFewerWhenFewerAreAskedFor() {
        assertEquals(4, ACME.get("/tasks?per_page=4").body().path("data").size());
    }

    @Test
    void givesAnEmptyPageBeyondTheEnd() {
        JsonNode page = ACME.get("/tasks?page=99").body();

        assertEquals(0, page.path("data").size());
        assertTrue(page.path("from").isNull());
        assertTrue(page.path("next_page_url").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=two"})
    void takesANonsensicalPageForTheFirst(String query) {
        assertEquals(1, ACME.get("/tasks?" + query).body().path("current_page").asInt());
    }

    @Test
    void listsFilesWithoutAnEnvelope() {
        String card = card(pipeline(ACME, "Enterprise Sales"), "Acme Corp Deal")
                .path("uuid")
                .asText();

        assertEquals(
                2,
                ACME.get("/files?entity=pipeline_card&record_uuid=" + card)
                        .body()
                        .size());
    }
}
