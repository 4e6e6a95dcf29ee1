package dev.postern.kit.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
class InternalApiTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    @Test
    void tellsItsToolsOnceAndThenThatNothingHasChanged() {
        String etag = asTokenService()
                .get("/internal/catalogue")
                .then()
                .statusCode(200)
                .body("vendor", equalTo("acme"))
                .body("tools.name", hasItem("list_all_acme_things"))
                .body("tools.find { it.name == 'acme_things_assemble' }.toolClass", equalTo("custom"))
                .body("tools.find { it.name == 'get_single_acme_thing_by_id' }.status", equalTo("derived"))
                .extract()
                .header("ETag");

        asTokenService()
                .header("If-None-Match", etag)
                .get("/internal/catalogue")
                .then()
                .statusCode(304);
    }

    @Test
    void marksItsToolsByADigestOfAllThatIsTold() throws NoSuchAlgorithmException {
        Response told = asTokenService().get("/internal/catalogue");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(told.asByteArray());
        assertEquals('"' + HexFormat.of().formatHex(digest) + '"', told.header("ETag"));
    }

    @Test
    void tellsWhereTheVendorIs() {
        assertEquals(json("""
                        {'url': 'https://api.example.com', 'hosts': ['api.example.com', 'chat.example.com',
                         'auth.example.com', 'shops.example.com', 'doors.example.com']}"""), catalogue().path("api"));
    }

    @Test
    void tellsATool() {
        assertEquals(json("""
                        {'name': 'list_all_acme_things', 'resource': 'things', 'method': 'list', 'toolClass': 'read',
                         'tags': ['things'], 'status': 'vendor',
                         'description': 'Lists things, at most three on a page; each has its id and name. Go on with next_cursor.',
                         'required': [], 'documentationUrl': 'https://docs.example.com/things'}"""), tool("list_all_acme_things").without("querySchema"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    list_all_acme_things           | search limit next_cursor fields | -              | -             | -    | -
                    get_single_acme_thing_by_id    | id fields                       | id             | -             | -    | id
                    create_a_acme_thing            | -                               | -              | name owner_id | name | name
                    update_a_acme_thing_by_id      | id trace kind                   | id             | name size kind| name | id name
                    acme_things_replace_parts      | id                              | id             | body          | body | id body
                    create_a_acme_file             | -                               | -              | folder file   | file | file
                    """)
    void tellsArgumentsApartByWhereTheyGo(
            String name, String query, String queryRequired, String body, String bodyRequired, String required) {
        JsonNode tool = tool(name);
        assertEquals(words(query), names(tool.path("querySchema").path("properties")));
        assertEquals(words(queryRequired), texts(tool.path("querySchema").path("required")));
        assertEquals(words(body), names(tool.path("bodySchema").path("properties")));
        assertEquals(words(bodyRequired), texts(tool.path("bodySchema").path("required")));
        assertEquals(words(required), texts(tool.path("required")));
    }

    @Test
    void tellsEveryArgumentAsTheToolDoes() {
        assertEquals(json("""
                        {'type': 'object', 'properties': {
                          'id': {'type': 'string', 'description': 'The thing\\u0027s id.'},
                          'trace': {'type': 'string', 'description': 'Goes into a header.'},
                          'kind': {'type': 'string', 'description': 'Goes to query and body alike.'}},
                         'required': ['id'], 'additionalProperties': false}"""), tool("update_a_acme_thing_by_id").path("querySchema"));
        assertEquals(json("""
                        {'type': 'object', 'properties': {
                          'body': {'type': 'array', 'description': 'The parts.', 'minItems': 1, 'items': {'type': 'object'}}},
                         'required': ['body'], 'additionalProperties': false}"""), tool("acme_things_replace_parts").path("bodySchema"));
    }

    @Test
    void refusesWhoDoesNotHaveTheServiceKey() {
        given().get("/internal/catalogue").then().statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .get("/internal/catalogue")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .post("/internal/test")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesATestWithoutAPass() {
        asTokenService().post("/internal/test").then().statusCode(403);
    }

    @Test
    void saysInWordsWhyAnAccountCannotBeReached() {
        try (AcmeHouse house = new AcmeHouse()) {
            asTokenService()
                    .header(Headers.PASS, house.pass(Map.of("token", "ready")))
                    .post("/internal/test")
                    .then()
                    .statusCode(200)
                    .body("ok", equalTo(false))
                    .body("message", containsString("No connection to the vendor could be made"));
        }
    }

    private static ObjectNode tool(String name) {
        for (JsonNode tool : catalogue().path("tools")) {
            if (tool.path("name").asText().equals(name)) {
                return (ObjectNode) tool;
            }
        }
        throw new AssertionError(name + " is not told");
    }

    private static JsonNode catalogue() {
        return json(asTokenService().get("/internal/catalogue").asString());
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> words(String text) {
        return text.equals("-") ? Set.of() : Set.of(text.split(" ", -1));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static RequestSpecification asTokenService() {
        return given().header("Authorization", "Bearer " + TestHouse.SERVICE_KEY);
    }
}
