package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many clients at once, half of them of either era, that use the same ids and know by what they asked what is theirs. */
final class Crowd {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODERN = "2026-07-28";
    private static final String DATABASES = "list_all_octapipe_databases";

    private Crowd() {}

    /**
     * A tenant's URL.
     *
     * @param own what only it has, in its tools and in its data
     * @param foreign what only the other one has
     */
    record Tenant(URI url, String own, String foreign) {}

    /** One call, whose answer does not matter. */
    static void ask(URI url) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            send(http, url, request(0, "tools/call", DATABASES, false), DATABASES, false);
        }
    }

    /** Every client makes so many calls, one after the other. Answers how many were answered as they should be. */
    static int call(int clients, int calls, Tenant... tenants) throws InterruptedException, ExecutionException {
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = IntStream.range(0, clients)
                    .<Callable<Integer>>mapToObj(
                            client -> () -> callAs(http, client, calls, tenants[client % tenants.length]))
                    .toList();
            int answered = 0;
            for (Future<Integer> each : pool.invokeAll(all)) {
                answered += each.get();
            }
            return answered;
        }
    }

    private static int callAs(HttpClient http, int client, int calls, Tenant tenant) {
        boolean modern = client / 2 % 2 == 1;
        for (int id = 1; id <= calls; id++) {
            String mine = "call_%d_of_client_%d".formatted(id, client);
            JsonNode answer = switch (id % 4) {
                case 0 -> ofTenant(http, tenant, request(id, "tools/list", "", modern), "", modern);
                case 1, 2 -> ofTenant(http, tenant, request(id, "tools/call", DATABASES, modern), DATABASES, modern);
                default -> ofClient(http, tenant, request(id, "tools/call", mine, modern), mine, modern);
            };
            assertEquals(id, answer.path("id").asInt());
        }
        return calls;
    }

    private static JsonNode ofTenant(HttpClient http, Tenant tenant, ObjectNode request, String name, boolean modern) {
        String text = send(http, tenant.url(), request, name, modern);
        assertTrue(text.contains(tenant.own()), () -> "its own is missing: " + text);
        assertTrue(!text.contains(tenant.foreign()), () -> "another tenant's is here: " + text);
        return read(text);
    }

    /** There is no such tool, and the answer says which one there is not. */
    private static JsonNode ofClient(HttpClient http, Tenant tenant, ObjectNode request, String name, boolean modern) {
        String text = send(http, tenant.url(), request, name, modern);
        assertTrue(text.contains("`" + name + "`"), () -> "another client's answer is here: " + text);
        return read(text);
    }

    private static ObjectNode request(int id, String method, String name, boolean modern) {
        ObjectNode request =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id).put("method", method);
        ObjectNode params = request.putObject("params");
        if (!name.isEmpty()) {
            params.put("name", name).putObject("arguments");
        }
        if (modern) {
            params.putObject("_meta")
                    .put("io.modelcontextprotocol/protocolVersion", MODERN)
                    .putObject("io.modelcontextprotocol/clientCapabilities");
        }
        return request;
    }

    private static String send(HttpClient http, URI url, ObjectNode request, String name, boolean modern) {
        HttpRequest.Builder post = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()));
        if (modern) {
            post.headers(
                    "MCP-Protocol-Version",
                    MODERN,
                    "Mcp-Method",
                    request.path("method").asText(),
                    "Mcp-Name",
                    name);
        }
        try {
            HttpResponse<String> answer = http.send(post.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
