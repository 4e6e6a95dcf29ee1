package dev.postern.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.FaultKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads faults: {@code {"vendor": "octapipe", "kind": "slow", "method": "GET", "path": "/tasks", "times": 2,
 * "milliseconds": 500}}. One object, an array of them, or an object with such an array under {@code faults}.
 */
final class FaultReader {
    private static final Set<String> KEYS = Set.of(
            "vendor",
            "kind",
            "method",
            "path",
            "times",
            "milliseconds",
            "status",
            "body",
            "headers",
            "location",
            "bytes",
            "media_type");

    private final Set<String> vendors;

    /** @param vendors those that a fault may name */
    FaultReader(Set<String> vendors) {
        this.vendors = vendors;
    }

    List<Fault> read(JsonNode given) {
        JsonNode list = given.has("faults") ? given.path("faults") : given;
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false).map(this::one).toList()
                : List.of(one(list));
    }

    private Fault one(JsonNode given) {
        given.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("a fault has no " + key);
            }
        });
        Fault fault = ofKind(given);
        String method = given.hasNonNull("method") ? given.path("method").asText() : null;
        String vendor = given.hasNonNull("vendor") ? given.path("vendor").asText() : null;
        if (vendor != null && !vendors.contains(vendor)) {
            throw new IllegalArgumentException("there is no stand-in for " + vendor + ", but for these: " + vendors);
        }
        return new Fault(
                vendor,
                method,
                given.path("path").asText(""),
                given.path("times").asInt(1),
                fault.kind());
    }

    private static Fault ofKind(JsonNode given) {
        long bytes = given.path("bytes").asLong(512L << 20);
        String mediaType = given.path("media_type").asText(FaultKind.JSON);
        return switch (given.path("kind").asText()) {
            case "slow" -> Fault.slow(millis(given, 2_000));
            case "hang" -> Fault.hang();
            case "status" -> status(given);
            case "bad-json" -> Fault.badJson();
            case "reset" -> Fault.reset();
            case "redirect" -> Fault.redirect(required(given, "location"));
            case "drip" -> new Fault(new FaultKind.Drip(millis(given, 1_000)));
            case "huge" -> new Fault(new FaultKind.Huge(bytes, mediaType));
            case "gzip-bomb" -> new Fault(new FaultKind.GzipBomb(bytes, mediaType));
            case "unauthorized" -> Fault.unauthorized();
            default ->
                throw new IllegalArgumentException("kind is one of slow, hang, status, bad-json, reset, redirect, drip,"
                        + " huge, gzip-bomb, unauthorized");
        };
    }

    private static Fault status(JsonNode given) {
        int status = Integer.parseInt(required(given, "status"));
        Map<String, String> headers = new HashMap<>();
        given.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode body = given.path("body");
        if (body.isMissingNode() && Fault.status(status).kind() instanceof FaultKind.Status usual) {
            return new Fault(new FaultKind.Status(status, usual.body(), headers));
        }
        String text = body.isTextual() ? body.asText() : body.toString();
        return new Fault(new FaultKind.Status(status, text, headers));
    }

    private static Duration millis(JsonNode given, long otherwise) {
        return Duration.ofMillis(given.path("milliseconds").asLong(otherwise));
    }

    private static String required(JsonNode given, String key) {
        if (!given.hasNonNull(key)) {
            throw new IllegalArgumentException("this fault needs a " + key);
        }
        return given.path(key).asText();
    }
}
