package dev.postern.sandbox.occtoo.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem of RFC 9457: {@code {title, status, detail, traceId, errors?}}. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String detail;
    private final transient Map<String, List<String>> errors;

    private Problem(int status, String title, String detail, Map<String, List<String>> errors) {
        super("HTTP " + status + " " + detail, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.errors = new LinkedHashMap<>(errors);
    }

    public int status() {
        return status;
    }

    public ObjectNode body(String traceId) {
        ObjectNode body = Json.object().put("title", title).put("status", status);
        body.put("detail", detail).put("traceId", traceId);
        if (!errors.isEmpty()) {
            ObjectNode paths = body.putObject("errors");
            errors.forEach((path, messages) -> paths.set(path, Json.texts(messages)));
        }
        return body;
    }

    static Problem validation(Map<String, List<String>> errors) {
        return new Problem(
                400, "One or more validation errors occurred.", "See errors for the paths that were refused.", errors);
    }

    public static Problem invalid(String path, String message) {
        return validation(Map.of(path, List.of(message)));
    }

    public static Problem unauthorized(String detail) {
        return new Problem(401, "Unauthorized", detail, Map.of());
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "Forbidden", detail, Map.of());
    }

    public static Problem noScope(String scope) {
        return forbidden("The scope '" + scope + "' is required.");
    }

    public static Problem notFound(String what, String id) {
        return new Problem(404, "Not Found", what + " '" + id + "' was not found.", Map.of());
    }

    public static Problem noRoute(int status) {
        return new Problem(
                status,
                status == 405 ? "Method Not Allowed" : "Not Found",
                "There is nothing at this address.",
                Map.of());
    }

    public static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail, Map.of());
    }

    public static Problem tooLarge() {
        return new Problem(413, "Payload Too Large", "The payload is larger than 20 MB.", Map.of());
    }

    public static Problem tooManyRequests() {
        return new Problem(429, "Too Many Requests", "The tenant's request-rate budget is exhausted.", Map.of());
    }

    public static Problem server() {
        return new Problem(500, "Internal Server Error", "The stand-in failed.", Map.of());
    }
}
