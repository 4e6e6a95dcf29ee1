package dev.postern.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Speaks JSON to one of the sandbox's addresses, with a bearer token or without. */
public final class Client {
    public static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Status, headers and the JSON body; a missing node where there is no body. */
    public record Answer(HttpResponse<String> raw, JsonNode body) {
        public int status() {
            return raw.statusCode();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public String message() {
            return body.path("message").asText();
        }
    }

    private final URI base;
    private final String token;
    private final Map<String, String> headers;

    private Client(URI base, String token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    public static Client of(URI base, String token) {
        return new Client(base, token, Map.of());
    }

    public static Client of(URI base, DemoAccount account) {
        return of(base, account.bearerToken());
    }

    /** The same client, with one header more in every request. */
    public Client with(String header, String value) {
        return new Client(base, token, Map.of(header, value));
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** The body may use single quotes instead of double ones. */
    public Answer post(String path, String body) {
        return send("POST", path, body.replace('\'', '"'));
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body.replace('\'', '"'));
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body.replace('\'', '"'));
    }

    public Answer post(String path, ObjectNode body) {
        return send("POST", path, body.toString());
    }

    public Answer put(String path, ObjectNode body) {
        return send("PUT", path, body.toString());
    }

    public Answer send(String method, String path, String body) {
        HttpRequest request = request(path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> raw = HTTP.send(request, BodyHandlers.ofString());
            boolean json = raw.headers().firstValue("content-type").orElse("").contains("json");
            return new Answer(
                    raw, json && !raw.body().isEmpty() ? MAPPER.readTree(raw.body()) : MissingNode.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request with this client's headers, for a test that needs the raw exchange. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public static HttpClient http() {
        return HTTP;
    }
}
