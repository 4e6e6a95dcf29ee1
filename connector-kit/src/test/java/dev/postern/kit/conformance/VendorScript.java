package dev.postern.kit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A vendor that follows a script: it expects certain requests in order, and gives certain answers. */
final class VendorScript implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Exchange.Step> coming = new ArrayDeque<>();
    private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

    VendorScript(Vertx vertx) {
        this.server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
                .listen(TestHouse.vendorPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    synchronized void expect(List<Exchange.Step> steps) {
        differences.clear();
        coming.clear();
        coming.addAll(steps);
    }

    /** What was not as the script has it, in words; empty when all went as written. */
    synchronized List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        coming.forEach(step -> all.add("this request never came: " + step.request()));
        return all;
    }

    private synchronized void answer(HttpServerRequest request, Buffer body) {
        Exchange.Step step = coming.poll();
        if (step == null) {
            differences.add("nobody expected %s %s".formatted(request.method(), request.uri()));
            request.response().setStatusCode(500).end();
            return;
        }
        compare(
                "method",
                step.request().path("method").asText(),
                request.method().name());
        compare("path", path(step.request()), String.valueOf(request.path()));
        compare(
                "query",
                step.request().path("query").isMissingNode()
                        ? Json.NODES.objectNode()
                        : step.request().path("query"),
                query(request));
        step.request()
                .path("headers")
                .properties()
                .forEach(header -> compare(
                        "header " + header.getKey(),
                        header.getValue().asText(),
                        String.valueOf(request.getHeader(header.getKey()))));
        compareBody(step.request(), request, body);
        reply(request, step.answer());
    }

    private static String path(JsonNode request) {
        String other = request.has("at") ? TestHouse.OTHERS + request.path("at").asText() : "";
        return other + request.path("path").asText();
    }

    private void compareBody(JsonNode expected, HttpServerRequest request, Buffer body) {
        if (expected.has("multipart")) {
            compare("multipart", expected.path("multipart"), Multipart.read(request.getHeader("Content-Type"), body));
        } else if (expected.has("form")) {
            compare("form", expected.path("form"), Multipart.form(body));
        } else if (expected.has("body")) {
            compare("content type", "application/json", String.valueOf(request.getHeader("Content-Type")));
            compare("body", expected.path("body"), tree(body));
        } else {
            compare("body", "", body.toString());
        }
    }

    private static ObjectNode query(HttpServerRequest request) {
        ObjectNode query = Json.NODES.objectNode();
        for (String name : request.params().names()) {
            List<String> values = request.params().getAll(name);
            if (values.size() == 1) {
                query.put(name, values.getFirst());
            } else {
                values.forEach(query.withArrayProperty(name)::add);
            }
        }
        return query;
    }

    private void compare(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add("%s was to be %s and is %s".formatted(what, expected, actual));
        }
    }

    private static JsonNode tree(Buffer body) {
        try {
            return Json.MAPPER.readTree(body.getBytes());
        } catch (IOException e) {
            return Json.NODES.textNode(body.toString());
        }
    }

    private static void reply(HttpServerRequest request, JsonNode answer) {
        request.response().setStatusCode(answer.path("status").asInt());
        request.response().putHeader("Content-Type", "application/json");
        answer.path("headers")
                .properties()
                .forEach(header -> request.response()
                        .putHeader(header.getKey(), header.getValue().asText()));
        if (answer.has("base64")) {
            request.response()
                    .end(Buffer.buffer(
                            Base64.getDecoder().decode(answer.path("base64").asText())));
        } else if (answer.has("text")) {
            request.response().end(linked(answer.path("text").asText()));
        } else if (answer.has("body")) {
            request.response().end(linked(Json.text(answer.path("body"))));
        } else {
            request.response().end();
        }
    }

    /** Links in an answer lead here too. */
    private static String linked(String text) {
        return text.replace("{vendor}", "http://127.0.0.1:" + TestHouse.vendorPort());
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
