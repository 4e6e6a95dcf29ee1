package dev.postern.token.tools;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ToolsApiTest {
    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    private UUID account = new UUID(0, 0);

    @BeforeEach
    void make() {
        vendor.reset();
        account = admin.account(World.VENDOR);
    }

    @Test
    void listsTools() {
        get("/tools?methods=update,get").body("", equalTo(json("""
                        {"result": [
                          {"resource": "cards", "method": "get", "name": "octapipe_cards_get",
                           "description": "Does something with cards of octapipe.", "tags": ["crm", "sales"],
                           "status": "vendor", "query_schema": null, "body_schema": null, "required": []},
                          {"resource": "cards", "method": "update", "name": "octapipe_cards_update",
                           "description": "Does something with cards of octapipe.", "tags": ["crm", "sales"],
                           "status": "vendor",
                           "query_schema": {"type": "object", "properties": {"id": {"type": "string"}}},
                           "body_schema": {"type": "object", "properties": {"name": {"type": "string"}}},
                           "required": ["id", "name"]}]}""")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                             | boards_list cards_list cards_get cards_update cards_delete notes_create notes_bulk_update
                    ?methods=read                  | boards_list cards_list cards_get
                    ?methods=Custom,GET            | cards_get notes_bulk_update
                    ?tags=notes,destructive        | cards_delete notes_create notes_bulk_update
                    ?methods=write&tags=notes      | notes_create
                    ?methods=nothing               | ''
                    """)
    void filtersAsAConnectorDoes(String query, String names) {
        get("/tools" + query)
                .body(
                        "result.name",
                        containsInAnyOrder(Arrays.stream(names.split(" ", -1))
                                .filter(name -> !name.isEmpty())
                                .map("octapipe_"::concat)
                                .toArray()));
    }

    @Test
    void tellsWhatCanBeDone() {
        get("/capabilities?methods=update,list").body("", equalTo(json("""
                        {"integration": "octapipe",
                         "proxy": [
                          {"resource": "boards", "methods": [
                           {"method": "list", "name": "octapipe_boards_list", "description": "",
                            "has_description": false, "has_query_schema": true, "has_body_schema": false,
                            "has_response_schema": false, "api_documentation_url": "https://octapipe.example/boards",
                            "status": "vendor"}]},
                          {"resource": "cards", "methods": [
                           {"method": "list", "name": "octapipe_cards_list",
                            "description": "Does something with cards of octapipe.",
                            "has_description": true, "has_query_schema": false, "has_body_schema": false,
                            "has_response_schema": false, "api_documentation_url": null, "status": "vendor"},
                           {"method": "update", "name": "octapipe_cards_update",
                            "description": "Does something with cards of octapipe.",
                            "has_description": true, "has_query_schema": true, "has_body_schema": true,
                            "has_response_schema": true, "api_documentation_url": "https://octapipe.example/cards",
                            "status": "vendor"}]}],
                         "auth": {"needs_reauth": false},
                         "ai_readiness": {"proxy_methods": 7, "proxy_methods_with_descriptions": 6, "ai_ready_score": 85},
                         "account": {"id": "%s", "status": "active", "is_blocked": false}}""".formatted(account))));
    }

    @Test
    void listsResourcesAndTheirMethodsInOrder() {
        get("/capabilities")
                .body("proxy.resource", equalTo(List.of("boards", "cards", "notes")))
                .body("proxy[1].methods.method", equalTo(List.of("list", "get", "update", "delete")));
    }

    @ParameterizedTest
    @CsvSource({
        "methods=custom, 1",
        "resource=cards, 4",
        "has_description=false, 1",
        "has_description=true, 6",
        "type=all, 7"
    })
    void narrowsWhatIsTold(String query, int methods) {
        get("/capabilities?" + query).body("proxy.methods.flatten()", hasSize(methods));
    }

    @Test
    void hasNoUnifiedTools() {
        get("/capabilities?type=unified").body("unified", hasSize(0)).body("$", not(hasKey("proxy")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type=some             | type has to be one of: proxy, unified, all.
                    has_description=maybe | has_description has to be true or false.
                    """)
    void refusesAFilterThatCannotBe(String query, String detail) {
        admin.request()
                .get("/integrated-account/" + account + "/capabilities?" + query)
                .then()
                .statusCode(400)
                .body("detail", equalTo(detail));
    }

    @Test
    void listsTheToolsOfAVendorAsThoseOfAnAccount() {
        List<Object> tools =
                get("/tools?methods=write&tags=crm").extract().jsonPath().getList("result");
        integration("/tools?methods=write&tags=crm")
                .body("result", containsInAnyOrder(tools.toArray()))
                .body("next_cursor", nullValue())
                .body("limit", equalTo(200));
    }

    @Test
    void listsTheToolsOfAVendorPageByPage() {
        List<String> all = integration("/tools").extract().jsonPath().getList("result.name");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = integration("/tools?limit=3" + cursor).extract().jsonPath();
            paged.addAll(page.getList("result.name"));
            String next = page.getString("next_cursor");
            cursor = next == null ? null : "&next_cursor=" + next;
        }
        assertEquals(7, all.size());
        assertEquals(all, paged);
    }

    @ParameterizedTest
    @CsvSource({
        "hubspot/tools, 404",
        "octapipe/tools?limit=0, 400",
        "octapipe/tools?next_cursor=*, 400",
        "occtoo/tools, 503"
    })
    void refusesToListToolsThatItCannot(String path, int status) {
        admin.request()
                .urlEncodingEnabled(false)
                .get("/integration/" + path)
                .then()
                .statusCode(status);
    }

    @Test
    void saysThatTheToolsAreUnknown() {
        admin.request()
                .get("/integrated-account/{id}/tools", admin.account(World.UNHEARD))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:postern:problem:catalogue-unknown"));
    }

    private ValidatableResponse integration(String path) {
        return admin.request().get("/integration/octapipe" + path).then().statusCode(200);
    }

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    private ValidatableResponse get(String path) {
        return admin.request()
                .get("/integrated-account/" + account + path)
                .then()
                .statusCode(200);
    }
}
