package dev.postern.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.FaultKind;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The official Java SDK, put through what {@code behaviours.mjs} puts the others through. */
record JavaSdk(House house, Situation situation) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REPORTS = 2;
    private static final int PATIENCE = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    Map<String, String> drive() {
        Map<String, String> seen = new LinkedHashMap<>();
        try (McpSyncClient client = open(situation.at("/url"), Map.of())) {
            seen.put("speaks", client.getCurrentInitializationResult().protocolVersion());
            seen.put("lists", lists(client));
            seen.put("calls", calls(client));
            seen.put("an error result", refused(client));
            seen.put("a 429 result", throttled(client));
        }
        seen.put("progress", progress());
        seen.put("a dead URL", refusal(situation.at("/dead")));
        seen.put("no second factor", refusal(situation.at("/guarded/url")));
        try (McpSyncClient client = open(
                situation.at("/guarded/url"), Map.of("Authorization", "Bearer " + situation.at("/guarded/token")))) {
            seen.put("a second factor", lists(client));
        }
        return seen;
    }

    private String lists(McpSyncClient client) {
        return client.listTools().tools().stream().anyMatch(tool -> tool.name().equals(situation.at("/tool")))
                ? "yes"
                : "no";
    }

    private String calls(McpSyncClient client) {
        McpSchema.CallToolResult result = call(client, situation.at("/tool"), Map.of());
        return !isError(result) && read(text(result)).path("result").isArray() ? "yes" : "no";
    }

    private String refused(McpSyncClient client) {
        McpSchema.CallToolResult result =
                call(client, situation.at("/missing/tool"), Map.of("id", situation.at("/missing/arguments/id")));
        return isError(result) && text(result).length() > 20 ? "its text" : "lost";
    }

    private String throttled(McpSyncClient client) {
        JsonNode fault = situation.json().at("/throttled/fault");
        Map<String, String> headers =
                Map.of("retry-after", fault.at("/headers/retry-after").asText());
        house.sandbox()
                .faults()
                .add(new Fault(new FaultKind.Status(429, fault.path("body").toString(), headers))
                        .on("GET", fault.path("path").asText()));
        McpSchema.CallToolResult result = call(client, situation.at("/throttled/tool"), Map.of());
        return isError(result) && text(result).contains(situation.at("/throttled/says"))
                ? "its text, with the seconds to wait"
                : "lost";
    }

    private String progress() {
        AtomicInteger reports = new AtomicInteger();
        try (McpSyncClient client = spec(situation.at("/progress/url"), Map.of())
                .progressConsumer(report -> reports.incrementAndGet())
                .build()) {
            client.initialize();
            McpSchema.CallToolResult result =
                    client.callTool(McpSchema.CallToolRequest.builder(situation.at("/progress/tool"))
                            .arguments(Map.of())
                            .progressToken("java")
                            .build());
            // It tells of them on another thread than that of the result.
            for (int i = 0; i < PATIENCE && reports.get() < REPORTS; i++) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return (reports.get() >= REPORTS ? "reports, then " : "") + (isError(result) ? "an error" : "the result");
        }
    }

    private static String refusal(String url) {
        try {
            open(url, Map.of()).close();
            return "connects";
        } catch (RuntimeException e) {
            StringBuilder all = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                all.append(cause.getMessage()).append('\n');
            }
            return all.toString();
        }
    }

    private static McpSyncClient open(String url, Map<String, String> headers) {
        McpSyncClient client = spec(url, headers).build();
        try {
            client.initialize();
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static McpClient.SyncSpec spec(String text, Map<String, String> headers) {
        URI url = URI.create(text);
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(url.getScheme() + "://" + url.getAuthority())
                .endpoint(url.getPath())
                .addHttpRequestCustomizer((request, method, uri, body, context) -> headers.forEach(request::header))
                .build());
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static boolean isError(McpSchema.CallToolResult result) {
        return Boolean.TRUE.equals(result.isError());
    }

    private static String text(McpSchema.CallToolResult result) {
        return result.content().stream()
                .filter(McpSchema.TextContent.class::isInstance)
                .map(block -> ((McpSchema.TextContent) block).text())
                .collect(Collectors.joining());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
