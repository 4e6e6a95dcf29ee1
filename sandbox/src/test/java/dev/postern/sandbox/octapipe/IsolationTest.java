package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.SandboxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest extends SandboxTest {

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/databases", "/pipelines", "/tasks"})
    void showsNoRowOfTheOtherWorkspace(String list) {
        JsonNode acme = ACME.get(list).body().path("data");
        for (JsonNode row : GLOBEX.get(list).body().path("data")) {
            assertFalse(acme.findValuesAsText("uuid").contains(row.path("uuid").asText()));
            assertEquals(404, ACME.get(list + "/" + row.path("uuid").asText()).status());
        }
    }

    @Test
    void keepsCardsOfTheSameNameApart() {
        String acme = pipeline(ACME, "Enterprise Sales");
        String globex = pipeline(GLOBEX, "Enterprise Sales");

        assertNotEquals(acme, globex);
        assertEquals(404, GLOBEX.get(acme + "/cards").status());
        assertEquals(404, ACME.get(globex + "/cards").status());
    }

    @Test
    void changesNothingInTheOtherWorkspace() {
        ACME.post("/tasks/bulk-delete", "{'filters':{'priority':'high'}}");

        assertEquals(4, GLOBEX.get("/tasks?priority=high").body().path("total").asInt());
    }

    @Test
    void givesTheSameIdsAtEveryStart() {
        String before = GLOBEX.get("/tasks").raw().body();
        SANDBOX.reset();

        assertEquals(before, GLOBEX.get("/tasks").raw().body());
    }
}
