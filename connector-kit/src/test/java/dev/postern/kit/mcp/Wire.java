package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.result.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Sends exactly what it is told to. */
record Wire(URI url, String pass, HttpClient http) implements AutoCloseable {
    private static final List<String> PLAIN = List.of("Content-Type", "application/json");

    Wire(URI url, String pass) {
        this(
                url,
                pass,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** @param headers names and values in turn; without a content type it is JSON */
    Answer send(String body, String... headers) {
        return send(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(byte[] body, String... headers) {
        try {
            return send(to("POST", BodyPublishers.ofByteArray(body), headers));
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("no answer to " + new String(body, StandardCharsets.UTF_8), e.getCause());
        }
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest to(String method, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .method(method, body)
                .timeout(Duration.ofSeconds(10))
                .header(Headers.PASS, pass);
        List<String> given = List.of(headers);
        if (given.stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.headers(PLAIN.toArray(String[]::new));
        }
        if (!given.isEmpty()) {
            request.headers(headers);
        }
        return request.build();
    }

    static String request(Object id, String method) {
        return request(id, method, Json.NODES.objectNode());
    }

    static String request(Object id, String method, ObjectNode params) {
        ObjectNode request = Json.NODES.objectNode().put("jsonrpc", "2.0").put("method", method);
        request.set("id", Json.MAPPER.valueToTree(id));
        request.set("params", params);
        return Json.text(request);
    }

    static String call(Object id, String tool) {
        return request(id, "tools/call", Json.NODES.objectNode().put("name", tool));
    }

    @Override
    public void close() {
        http.close();
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {
        JsonNode json() {
            return McpCaller.read(body);
        }

        int code() {
            return json().at("/error/code").asInt();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
