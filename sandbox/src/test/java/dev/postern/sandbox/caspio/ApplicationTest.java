package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest extends CaspioTest {
    private static final String APP = "/bridgeApplications/App_12345";
    private static final Client VISITOR = Client.of(SANDBOX.caspioUrl(), "");

    @Test
    void tellsHowManyPagesItHas() {
        JsonNode app = OPERATIONS.get(APP).body().path("Result");

        assertEquals("Order Desk", app.path("AppName").asText());
        assertEquals("App_12345", app.path("ExternalKey").asText());
        assertEquals(4, app.path("DataPagesCount").asInt());
    }

    @Test
    void listsItsPagesButNotWhetherTheyAreDeployed() {
        JsonNode pages = OPERATIONS.get(APP + "/datapages").body().path("Result");

        assertEquals("New Order", pages.path(0).path("Name").asText());
        assertEquals(28, pages.path(0).path("AppKey").asText().length());
        assertEquals(10, pages.path(0).size());
        assertEquals(pages.path(0), OPERATIONS.get(page(0)).body().path("Result"));
    }

    @ParameterizedTest
    @CsvSource({"URL,http", "u,http", "iFrame,<iframe", "I,<iframe", "embedded,<script", "E,<script", "NET,<%@", "n,<%@"
    })
    void givesDeployCodeAsABareText(String method, String start) {
        Answer answer = OPERATIONS.get(page(0) + "/deployment?method=" + method);

        assertEquals(200, answer.status());
        assertTrue(answer.body().isTextual());
        assertTrue(answer.body().asText().startsWith(start), answer.raw().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?method=Widget"})
    void givesNoDeployCodeOfAnotherKind(String query) {
        assertEquals("IncorrectQueryParameter", code(OPERATIONS.get(page(0) + "/deployment" + query)));
    }

    @Test
    void deploysAllItsPagesAtOnce() {
        assertEquals(404, visit(0));

        Answer deployed = OPERATIONS.put(APP + "/datapages/deployment", "{'Deployed':true}");

        assertEquals(204, deployed.status());
        assertEquals("", deployed.raw().body());
        for (int i = 0; i < 4; i++) {
            assertEquals(200, visit(i));
        }
    }

    @Test
    void deploysOnePageAndTakesItBack() {
        assertEquals(
                204,
                OPERATIONS.put(page(1) + "/deployment", "{'Deployed':true}").status());
        assertEquals(200, visit(1));
        assertEquals(404, visit(0));

        assertEquals(
                204,
                OPERATIONS.put(page(1) + "/deployment", "{'Deployed':false}").status());
        assertEquals(404, visit(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'Deployed':'true'}", "{'Deployed':null}", "{'Deploy':true}"})
    void isToldPlainlyWhetherToDeploy(String body) {
        Answer answer = OPERATIONS.put(APP + "/datapages/deployment", body);

        assertEquals("IncorrectBodyParameter", code(answer));
        assertEquals(404, visit(0));
    }

    @Test
    void isNotThere() {
        String other = OPERATIONS
                .get("/bridgeApplications/6f1a9a52-0c5d-4c8e-9a53-3d1f6f0b7a21/datapages")
                .body()
                .path("Result")
                .path(0)
                .path("AppKey")
                .asText();

        assertEquals(404, OPERATIONS.get("/bridgeApplications/App_1").status());
        assertEquals(404, OPERATIONS.get(APP + "/datapages/" + other).status());
        assertEquals(
                404,
                OPERATIONS
                        .put("/bridgeApplications/App_1/datapages/deployment", "{'Deployed':true}")
                        .status());
    }

    private static String page(int place) {
        JsonNode pages = OPERATIONS.get(APP + "/datapages").body().path("Result");
        return APP + "/datapages/" + pages.path(place).path("AppKey").asText();
    }

    /** What somebody sees who follows the page's address. */
    private static int visit(int place) {
        String url =
                OPERATIONS.get(page(place) + "/deployment?method=URL").body().asText();
        return VISITOR.get(url.substring(SANDBOX.caspioUrl().toString().length()))
                .status();
    }
}
