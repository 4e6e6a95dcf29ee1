package dev.postern.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An agent with a connector URL, on the official Java SDK. It remembers which tools it has called. */
final class Agent implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final McpSyncClient client;
    private final List<String> called = new ArrayList<>();

    private Agent(URI url) {
        String origin = url.getScheme() + "://" + url.getAuthority();
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(origin)
                        .endpoint(url.getPath())
                        .build())
                .requestTimeout(Duration.ofSeconds(60))
                .build();
    }

    static Agent connect(URI url) {
        Agent agent = new Agent(url);
        agent.client.initialize();
        return agent;
    }

    String instructions() {
        return client.getServerInstructions();
    }

    Set<String> tools() {
        Set<String> names = new TreeSet<>();
        client.listTools().tools().forEach(tool -> names.add(tool.name()));
        return names;
    }

    McpSchema.Tool tool(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Calls a tool that is to succeed. */
    JsonNode call(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + " was refused: " + text(result));
        }
        try {
            return JSON.readTree(text(result));
        } catch (JsonProcessingException e) {
            throw new AssertionError(tool + " did not answer with JSON: " + text(result), e);
        }
    }

    /** Calls a tool that is to be refused, and gives the refusal. */
    McpSchema.CallToolResult refused(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        if (!Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + " was not refused: " + text(result));
        }
        return result;
    }

    /** Whatever a call gives. */
    McpSchema.CallToolResult result(String tool, Map<String, Object> arguments) {
        return send(tool, arguments);
    }

    /** What a tool says that succeeds in words. */
    String text(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + " was refused: " + text(result));
        }
        return text(result);
    }

    /** What a tool shows that answers in words, and beside them with an object for clients. */
    JsonNode structured(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        if (Boolean.TRUE.equals(result.isError()) || result.structuredContent() == null) {
            throw new AssertionError(tool + " gave no object: " + text(result));
        }
        return JSON.valueToTree(result.structuredContent());
    }

    /** An object of one answer, as arguments of the next call. */
    static Map<String, Object> asMap(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<>() {});
    }

    /** The first item of a list with that name; goes through all pages. */
    JsonNode named(String tool, Map<String, Object> arguments, String name) {
        Map<String, Object> next = new java.util.HashMap<>(arguments);
        while (true) {
            JsonNode page = call(tool, next);
            for (JsonNode item : page.path("result")) {
                if (item.path("name").asText().equals(name)) {
                    return item;
                }
            }
            if (page.path("next_cursor").isNull()) {
                throw new AssertionError("%s lists nothing that is called %s".formatted(tool, name));
            }
            next.put("next_cursor", page.path("next_cursor").asText());
        }
    }

    List<String> called() {
        return called;
    }

    static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().getFirst()).text();
    }

    private McpSchema.CallToolResult send(String tool, Map<String, Object> arguments) {
        called.add(tool);
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    @Override
    public void close() {
        client.close();
    }
}
