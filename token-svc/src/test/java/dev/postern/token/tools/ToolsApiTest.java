package dev.postern.token.tools;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
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
    void listsATool() {
        Map<String, Object> tool = new HashMap<>(Map.of(
                "resource", "cards",
                "method", "update",
                "name", "octapipe_cards_update",
                "description", "Does something with cards of octapipe.",
                "tags", List.of("crm", "sales"),
                "status", "vendor",
                "required", List.of()));
        tool.put("query_schema", null);
        tool.put("body_schema", null);
        get("/tools?methods=update").body("result", equalTo(List.of(tool)));
    }

    @Test
    void passesOnTheSchemasThatTheVendorServiceTells() {
        get("/tools?methods=list")
                .body("result.name", equalTo(List.of("octapipe_boards_list", "octapipe_cards_list")))
                .body("result[0].query_schema", equalTo(Map.of("type", "object")))
                .body("result[0].body_schema", nullValue())
                .body("result[0].required", equalTo(List.of("board")))
                .body("result[1].query_schema", nullValue());
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
        get("/capabilities")
                .body("integration", equalTo("octapipe"))
                .body("proxy.resource", equalTo(List.of("boards", "cards", "notes")))
                .body("proxy[1].methods.method", equalTo(List.of("list", "get", "update", "delete")))
                .body("proxy[0].methods[0].has_description", equalTo(false))
                .body("proxy[0].methods[0].has_query_schema", equalTo(true))
                .body("proxy[0].methods[0].has_body_schema", equalTo(false))
                .body("proxy[0].methods[0].has_response_schema", equalTo(false))
                .body("proxy[0].methods[0].api_documentation_url", equalTo("https://octapipe.example/boards"))
                .body("proxy[0].methods[0].status", equalTo("vendor"))
                .body("proxy[1].methods[0].api_documentation_url", nullValue())
                .body("auth", equalTo(Map.of("needs_reauth", false)))
                .body(
                        "ai_readiness",
                        equalTo(Map.of("proxy_methods", 7, "proxy_methods_with_descriptions", 6, "ai_ready_score", 85)))
                .body("account", equalTo(Map.of("id", account.toString(), "status", "active", "is_blocked", false)))
                .body("$", not(hasKey("unified")));
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

    @Test
    void refusesAKindThatThereIsNot() {
        admin.request()
                .get("/integrated-account/{id}/capabilities?type=some", account)
                .then()
                .statusCode(400)
                .body("detail", containsString("proxy, unified, all"));
    }

    @Test
    void saysThatTheToolsAreUnknown() {
        admin.request()
                .get("/integrated-account/{id}/tools", admin.account(World.UNHEARD))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:postern:problem:catalogue-unknown"));
    }

    private ValidatableResponse get(String path) {
        return admin.request()
                .get("/integrated-account/" + account + path)
                .then()
                .statusCode(200);
    }
}
