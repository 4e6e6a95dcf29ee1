package dev.postern.token.install;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Walks once through an installation that runs: an account with a made-up credential, a URL on it, the list of its
 * tools, and the end of the URL. It leaves nothing behind.
 */
public final class TryInstallation {
    public static final String COMMAND = "try-installation";

    private static final int LEAST_ARGUMENTS = 5;
    private static final int MOST_ARGUMENTS = 6;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Another replica may admit a revoked URL for some seconds. */
    private static final int TRIES = 40;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String admin;
    private final String open;
    private final String authorization;
    private final PrintStream out;

    private TryInstallation(String admin, String open, String authorization, PrintStream out) {
        this.admin = admin;
        this.open = open;
        this.authorization = authorization;
        this.out = out;
    }

    /**
     * The arguments are where the admin API is, where connector URLs are, the file with the admin token, a vendor, made-up
     * credentials by the vendor's names for them as a JSON object, and the account's base URL where the vendor has no
     * usual place. Fails with a sentence.
     */
    public static void run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        if (arguments.size() < LEAST_ARGUMENTS || arguments.size() > MOST_ARGUMENTS) {
            throw new IllegalStateException("Usage: " + COMMAND
                    + " <admin url> <public url> <file with the admin token> <vendor> <credentials> [<base url>]");
        }
        String token = Files.readString(Path.of(arguments.get(2))).strip();
        JsonObject account = new JsonObject()
                .put("tenant_id", "postern-test")
                .put("name", "a test of the installation")
                .put("integration", arguments.get(3))
                .put("credentials", new JsonObject(arguments.get(4)));
        if (arguments.size() == MOST_ARGUMENTS) {
            account.put("base_url", arguments.getLast());
        }
        new TryInstallation(arguments.get(0), arguments.get(1), "Bearer " + token, out).walk(account);
    }

    private void walk(JsonObject wanted) throws IOException, InterruptedException {
        JsonObject account = post("/integrated-account", wanted);
        String path = "/integrated-account/" + account.getString("id");
        try {
            JsonObject connector = post(path + "/mcp", new JsonObject().put("name", "a test of the installation"));
            String url = open + "/mcp/" + connector.getString("token");
            int tools = tools(url);
            out.printf("A URL on a new account at %s lists %d tools.%n", wanted.getString("integration"), tools);
            delete(path + "/mcp/" + connector.getString("id"));
            awaitNotFound(url);
            out.println("The URL was revoked and answers 404.");
        } finally {
            delete(path);
        }
    }

    private int tools(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = list(url);
        expect(answer, OK, "Listing tools");
        JsonObject result = new JsonObject(answer.body()).getJsonObject("result");
        if (result == null || result.getJsonArray("tools").isEmpty()) {
            throw new IllegalStateException("There are no tools: " + answer.body());
        }
        return result.getJsonArray("tools").size();
    }

    private void awaitNotFound(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = list(url);
        for (int i = 0; i < TRIES && answer.statusCode() != NOT_FOUND; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = list(url);
        }
        expect(answer, NOT_FOUND, "A revoked URL");
    }

    private HttpResponse<String> list(String url) throws IOException, InterruptedException {
        return send(request(url)
                .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")));
    }

    private JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(admin + path)
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
        expect(answer, CREATED, "POST " + path);
        return new JsonObject(answer.body());
    }

    private void delete(String path) throws IOException, InterruptedException {
        expect(
                send(request(admin + path)
                        .header("Authorization", authorization)
                        .DELETE()),
                NO_CONTENT,
                "DELETE " + path);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void expect(HttpResponse<String> answer, int status, String what) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s is answered with %d, and not with %d: %s"
                    .formatted(what, answer.statusCode(), status, answer.body()));
        }
    }
}
