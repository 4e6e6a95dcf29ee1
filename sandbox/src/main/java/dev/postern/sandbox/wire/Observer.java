package dev.postern.sandbox.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes requests down, without the secrets in them. */
record Observer(Manners manners, InstantSource clock, Journal journal) {
    private static final int MOST_TEXT = 1 << 16;
    private static final List<String> HEADERS = List.of(
            "accept",
            "accept-encoding",
            "content-type",
            "content-length",
            "host",
            "idempotency-key",
            "traceparent",
            "user-agent",
            "x-auth-key",
            "x-request-id",
            "cookie",
            "postern-pass");

    void note(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = Objects.requireNonNullElse(request.query(), "");
        String path = Gate.path(request);
        String body = manners.redact(path, body(context));
        journal.add(new Sighting(
                manners.vendor(), clock.instant(), request.method().name(), path, query, headers(request), body));
        context.next();
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String authorization = request.getHeader("authorization");
        if (authorization != null) {
            headers.put("authorization", "sha256:" + digest(authorization));
        }
        return headers;
    }

    private static String body(RoutingContext context) {
        if (!context.fileUploads().isEmpty()) {
            return "[files: " + context.fileUploads().size() + "]";
        }
        Buffer body = context.body().buffer();
        if (body == null) {
            return "";
        }
        return body.getString(0, Math.min(body.length(), MOST_TEXT));
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
