package dev.postern.kit.conformance;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.kit.result.Json;

/** Calls the service under test as the token service would: over HTTP, with a pass. */
public record McpCaller(String pass) {
    public JsonNode call(String tool, ObjectNode arguments) {
        ObjectNode params = Json.NODES.objectNode().put("name", tool);
        params.set("arguments", arguments);
        return send("tools/call", params);
    }

    public JsonNode send(String method, ObjectNode params) {
        ObjectNode request =
                Json.NODES.objectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", params);
        String answer = given().header(Headers.PASS, pass)
                .contentType("application/json")
                .body(Json.text(request))
                .post("/mcp")
                .asString();
        return read(answer);
    }

    public static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new AssertionError("this is no JSON: " + json, e);
        }
    }
}
