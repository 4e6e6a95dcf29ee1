package dev.postern.token.world;

import dev.postern.contract.Headers;
import dev.postern.token.key.Secrets;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A vendor service as the token service sees one: it remembers what it was sent, and answers as it was told. */
@Singleton
public class VendorStandIn {
    public static final String ANSWER = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

    /** A call as it arrived. */
    public record Call(String uri, MultiMap headers, Buffer body) {
        public String pass() {
            return Objects.requireNonNull(headers.get(Headers.PASS));
        }
    }

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private volatile Handler<HttpServerRequest> behaviour = VendorStandIn::answerPlainly;
    private volatile boolean silent;
    private volatile String etag = "\"v1\"";
    private volatile List<String> more = List.of();
    private volatile JsonObject testResult = new JsonObject();
    private final AtomicInteger internalCalls = new AtomicInteger();
    private final AtomicInteger catalogueReads = new AtomicInteger();

    void start(
            @Observes StartupEvent event,
            Vertx vertx,
            Secrets secrets,
            @ConfigProperty(name = "test.vendor-port") int port) {
        vertx.createHttpServer(new HttpServerOptions().setPort(port).setHost("localhost"))
                .requestHandler(request -> {
                    if ("/internal/catalogue".equals(request.path())) {
                        catalogue(request, secrets);
                    } else if ("/internal/test".equals(request.path())) {
                        test(request);
                    } else {
                        behaviour.handle(request);
                    }
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Forgets all calls, and answers plainly again. */
    public void reset() {
        calls.clear();
        silent = false;
        learn(List.of());
        behaviour = request -> request.body().onSuccess(body -> {
            calls.add(new Call(request.uri(), MultiMap.caseInsensitiveMultiMap().addAll(request.headers()), body));
            answerPlainly(request);
        });
    }

    public void behave(Handler<HttpServerRequest> handler) {
        behaviour = handler;
    }

    /** From now on there is no answer to internal calls. */
    public void fallSilent() {
        silent = true;
    }

    /** From now on there are these methods of accounts besides, and another catalogue. */
    public void learn(List<String> methods) {
        more = methods;
        etag = "\"v1" + String.join("-", methods) + "\"";
    }

    /** How often the catalogue was asked for. */
    public int internalCalls() {
        return internalCalls.get();
    }

    /** How often it was given. */
    public int catalogueReads() {
        return catalogueReads.get();
    }

    /** The next call, which has to come soon. */
    public Call call() throws InterruptedException {
        return Objects.requireNonNull(calls.poll(5, TimeUnit.SECONDS), "no call came");
    }

    public int callsWaiting() {
        return calls.size();
    }

    /** From now on a connection test ends like this. */
    public void endTestsWith(boolean ok, String message) {
        testResult = new JsonObject().put("ok", ok).put("message", message);
    }

    private void test(HttpServerRequest request) {
        calls.add(
                new Call(request.uri(), MultiMap.caseInsensitiveMultiMap().addAll(request.headers()), Buffer.buffer()));
        if (silent) {
            request.response().setStatusCode(500).end();
        } else {
            request.response().putHeader("content-type", "application/json").end(testResult.toBuffer());
        }
    }

    private static void answerPlainly(HttpServerRequest request) {
        request.response().putHeader("content-type", "application/json").end(ANSWER);
    }

    private void catalogue(HttpServerRequest request, Secrets secrets) {
        internalCalls.incrementAndGet();
        String key = Objects.requireNonNullElse(request.getHeader("authorization"), "")
                .replace("Bearer ", "");
        String vendor = Stream.of(World.VENDOR, World.ONE_MORE, World.HALF_DOWN, World.DOWN, World.UNHEARD)
                .filter(name -> secrets.serviceKey(name).reveal().equals(key))
                .findFirst()
                .orElse("");
        if (silent || vendor.isEmpty()) {
            request.response().setStatusCode(silent ? 500 : 401).end();
        } else if (etag.equals(request.getHeader("if-none-match"))) {
            request.response().setStatusCode(304).end();
        } else {
            catalogueReads.incrementAndGet();
            request.response()
                    .putHeader("content-type", "application/json")
                    .putHeader("etag", etag)
                    .end(new JsonObject()
                            .put("vendor", vendor)
                            .put("tools", learnt(vendor))
                            .put("api", api(vendor))
                            .toBuffer());
        }
    }

    /** Whoever has an account at the second vendor has an address there too. */
    private static JsonObject api(String vendor) {
        return vendor.equals(World.HALF_DOWN)
                ? new JsonObject().put("hosts", new JsonArray().add("*.caspio.com"))
                : new JsonObject()
                        .put("url", "https://api.octapipe.dev")
                        .put("hosts", new JsonArray().add("api.octapipe.dev").add("*.octapipe.dev"));
    }

    private JsonArray learnt(String vendor) {
        JsonArray tools = tools(vendor);
        more.forEach(method -> tools.add(tool(vendor, "accounts", method, "custom", List.of())));
        return tools;
    }

    private static JsonArray tools(String vendor) {
        JsonArray tools = new JsonArray();
        if (vendor.equals(World.HALF_DOWN)) {
            tools.add(tool(vendor, "datapages", "list", "read", List.of("datapages")));
        }
        return tools.add(tool(vendor, "boards", "list", "read", List.of())
                        .put("description", "")
                        .put("querySchema", new JsonObject().put("type", "object"))
                        .put("required", new JsonArray().add("board"))
                        .put("documentationUrl", "https://octapipe.example/boards"))
                .add(tool(vendor, "cards", "list", "read", List.of("crm", "sales")))
                .add(tool(vendor, "cards", "get", "read", List.of("crm", "sales")))
                .add(tool(vendor, "cards", "update", "write", List.of("crm", "sales"))
                        .put("querySchema", schema("id"))
                        .put("bodySchema", schema("name"))
                        .put("responseSchema", schema("uuid"))
                        .put("required", new JsonArray().add("id").add("name"))
                        .put("documentationUrl", "https://octapipe.example/cards"))
                .add(tool(vendor, "cards", "delete", "write", List.of("crm", "sales", "destructive")))
                .add(tool(vendor, "notes", "create", "write", List.of("notes")))
                .add(tool(vendor, "notes", "bulk_update", "custom", List.of("notes")));
    }

    private static JsonObject schema(String property) {
        return new JsonObject()
                .put("type", "object")
                .put("properties", new JsonObject().put(property, new JsonObject().put("type", "string")));
    }

    private static JsonObject tool(String vendor, String resource, String method, String toolClass, List<String> tags) {
        return new JsonObject()
                .put("name", "%s_%s_%s".formatted(vendor, resource, method))
                .put("resource", resource)
                .put("method", method)
                .put("toolClass", toolClass)
                .put("tags", new JsonArray(tags))
                .put("status", "vendor")
                .put("description", "Does something with %s of %s.".formatted(resource, vendor));
    }
}
