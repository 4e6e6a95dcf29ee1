package dev.postern.sandbox.gumloop.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Ends a request with the vendor's error answer: {@code {"error": …}}, an object in most places and a word in one. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BAD = "invalid_request_error";
    private static final String CONFLICT = "conflict_error";
    private static final String LIMIT = "rate_limit_error";

    private final int status;
    private final int limit;
    private final transient JsonNode error;

    private Refusal(int status, int limit, JsonNode error) {
        super("HTTP " + status + " " + error, null, false, false);
        this.status = status;
        this.limit = limit;
        this.error = error;
    }

    private static Refusal of(int status, String code, String type, String message) {
        ObjectNode error = Json.object().put("code", code).put("message", message);
        return new Refusal(status, 0, error.put("type", type).putNull("param"));
    }

    public int status() {
        return status;
    }

    public ObjectNode body() {
        return Json.object().set("error", error);
    }

    /** How many executions are allowed at once, where that was too few; else 0. */
    public int limit() {
        return limit;
    }

    /** The same with further facts. */
    public Refusal with(ObjectNode details) {
        ObjectNode more = (ObjectNode) error.deepCopy();
        return new Refusal(status, limit, more.set("details", details));
    }

    private Refusal at(String param) {
        ((ObjectNode) error).put("param", param);
        return this;
    }

    public static Refusal invalid(String param, String message) {
        return of(400, "invalid_request", BAD, message).at(param);
    }

    public static Refusal invalid(String message) {
        return of(400, "invalid_request", BAD, message);
    }

    public static Refusal imagesUnsupported(String model) {
        return of(400, "model_image_unsupported", BAD, "The model " + model + " makes no images.")
                .at("modalities");
    }

    /** A skill or another thing that cannot be attached. */
    public static Refusal skills(int status, String message, List<String> ids) {
        ObjectNode details = Json.object().set("skill_ids", Json.texts(ids));
        return of(status, status == 403 ? "permission_denied" : "invalid_request", BAD, message)
                .with(details);
    }

    public static Refusal unauthorized(String message) {
        return of(401, "authentication_error", "auth_error", message);
    }

    public static Refusal outOfCredits() {
        return of(402, "credit_limit_exceeded", "payment_required_error", "Credit limit exceeded.");
    }

    public static Refusal forbidden(String message) {
        return of(403, "permission_denied", "permission_error", message);
    }

    public static Refusal keyDoesNotMatch() {
        return forbidden("API key does not match.");
    }

    public static Refusal restricted(String server) {
        return of(403, "mcp_server_restricted", "permission_error", "Your organization does not allow " + server + ".");
    }

    public static Refusal notFound(String what) {
        return of(404, "not_found", "not_found_error", what + " not found.");
    }

    public static Refusal noServer() {
        return of(404, "mcp_server_not_found", "not_found_error", "MCP server not found.");
    }

    public static Refusal conflict(String code, String message) {
        return of(409, code, CONFLICT, message);
    }

    public static Refusal tooLarge() {
        return of(413, "payload_too_large", BAD, "The upload is larger than 10 MB.");
    }

    /** Too many runs at once, in the usual envelope. */
    public static Refusal runLimit(int limit) {
        Refusal refusal = of(
                429,
                "gummie_rate_limit",
                LIMIT,
                "Too many concurrent flow runs: your plan allows " + limit + ". Nothing was started.");
        return new Refusal(429, limit, refusal.error);
    }

    /** Too many agents at work at once: a word and no object. */
    public static Refusal agentLimit(int limit) {
        return new Refusal(429, limit, new TextNode("gummie_rate_limit"));
    }

    public static Refusal tooManyRequests() {
        return of(429, "rate_limit_exceeded", LIMIT, "Too many requests.");
    }

    public static Refusal method() {
        return of(405, "method_not_allowed", BAD, "This path does not support this method.");
    }

    public static Refusal server(String code, String message) {
        return of(500, code, "api_error", message);
    }

    public static Refusal unsupported(String message) {
        return of(501, "not_supported", BAD, message);
    }

    public static Refusal upstream(String message) {
        return of(502, "upstream_error", "api_error", message);
    }
}
