package dev.postern.kit.record;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import dev.postern.kit.result.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Takes the steps of {@code docs/howto-add-a-vendor.md}: the files on that page are served and called. */
@QuarkusTest
@TestProfile(HowtoAddAVendorTest.Billwright.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HowtoAddAVendorTest {
    private static final Path ROOT = Path.of("..");
    private static final String VENDOR = "billwright";
    private static final String RECORDS = "src/main/resources/records/";
    private static final String EXCHANGES = "src/test/resources/exchanges/";
    private static final String FACTS = "src/test/resources/facts/";
    private static final String PAGE = text(ROOT.resolve("docs/howto-add-a-vendor.md"));
    private static final Pattern FILE = Pattern.compile("(?ms)^```yaml\\n# (src/\\S+)[^\\n]*\\n(.*?)^```$");
    private static final Pattern MODULE_FILE = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    private final Vendor vendor = page();
    private final List<JsonNode> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile JsonNode answer = Json.NODES.objectNode();
    private Vertx vertx;
    private TokenServiceStandIn tokenService;
    private HttpServer api;
    private McpCaller caller;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
        PassOffice office = new PassOffice(VENDOR);
        tokenService = new TokenServiceStandIn(vertx, office);
        api = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> serve(request, body)))
                .listen(TestHouse.vendorPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        caller = new McpCaller(office.pass(tokenService.account(Map.of("token", "ready")), Allowance.EVERYTHING));
    }

    @AfterAll
    void stop() {
        tokenService.close();
        api.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void makesTheFilesOfAModule() throws IOException {
        Path octapipe = ROOT.resolve("octapipe-svc");
        try (Stream<Path> files = Files.walk(octapipe)) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file -> octapipe.relativize(file).toString())
                    .filter(file -> !file.startsWith("target/"))
                    .filter(file -> !file.matches("src/(main/resources/records|test/resources/(exchanges|facts))/.*"))
                    .map(file -> file.replace("octapipe", "<vendor>").replace("Octapipe", "<Vendor>"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(there, new TreeSet<>(first(MODULE_FILE.matcher(PAGE))));
        }
    }

    @Test
    void makesAToolOfEachRecord() {
        JsonNode tools = caller.send("tools/list", Json.NODES.objectNode()).at("/result/tools");

        List<String> names = new ArrayList<>();
        tools.forEach(tool -> names.add(tool.path("name").asText()));
        assertEquals(List.of("list_all_billwright_invoices", "update_a_billwright_invoice_by_id"), names);
        names.forEach(name -> assertTrue(PAGE.contains(name), name));
    }

    @TestFactory
    Stream<DynamicTest> playsEveryExchange() {
        return files(EXCHANGES).stream().map(file -> dynamicTest(file.path(), () -> play(file)));
    }

    @Test
    void showsEachRecordAnsweredAndRefused() {
        assertAll(vendor.endpoints().stream().map(endpoint -> () -> {
            List<JsonNode> own = files(EXCHANGES).stream()
                    .filter(file -> endpoint(file).equals(endpoint))
                    .map(RecordFile::json)
                    .toList();
            assertTrue(own.stream().anyMatch(exchange -> exchange.has("result")), endpoint.tool());
            assertTrue(own.stream().anyMatch(exchange -> exchange.has("error")), endpoint.tool());
        }));
    }

    @Test
    void agreesWithTheFacts() {
        Map<String, JsonNode> facts = new TreeMap<>();
        files(FACTS)
                .forEach(file -> file.json()
                        .forEach(fact -> facts.put(
                                key(
                                        fact.path("method").asText(),
                                        fact.path("path").asText()),
                                fact)));

        assertEquals(
                facts.keySet(),
                vendor.endpoints().stream()
                        .map(endpoint -> key(endpoint.verb(), endpoint.path()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        vendor.endpoints()
                .forEach(endpoint -> assertEquals(
                        keys(facts.getOrDefault(key(endpoint.verb(), endpoint.path()), Json.NODES.nullNode())
                                .path("body")),
                        endpoint.arguments().stream()
                                .filter(argument -> argument.places().contains(Place.BODY))
                                .map(Argument::wireName)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void namesTheCommandThatMakesAServiceKey() {
        String source = text(ROOT.resolve("token-svc/src/main/java/dev/postern/token/key/MakeSecrets.java"));

        assertTrue(source.contains("\"make-secrets\"") && PAGE.contains("`make-secrets <folder> billwright`"));
    }

    private void play(RecordFile file) {
        JsonNode exchange = file.json();
        JsonNode step = exchange.path("exchange").path(0);
        answer = step.path("answer");
        seen.clear();

        JsonNode result = caller.call(
                        endpoint(file).tool(), exchange.path("arguments").deepCopy())
                .path("result");

        assertEquals(step.isMissingNode() ? List.of() : List.of(request(step.path("request"))), seen);
        String text = result.at("/content/0/text").asText();
        assertEquals(exchange.has("error"), result.path("isError").asBoolean(), text);
        if (exchange.has("result")) {
            assertEquals(exchange.path("result"), McpCaller.read(text));
        }
        exchange.at("/error/says").forEach(words -> assertTrue(text.contains(words.asText()), text));
        exchange.at("/error/meta")
                .properties()
                .forEach(fact ->
                        assertEquals(fact.getValue(), result.path("_meta").path(fact.getKey())));
    }

    private Endpoint endpoint(RecordFile exchange) {
        String record = exchange.path().substring(0, exchange.path().lastIndexOf('/'));
        return vendor.endpoints().stream()
                .filter(known -> record.equals(known.resource().name() + "/" + known.method()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no record for " + exchange.path()));
    }

    private void serve(HttpServerRequest request, Buffer body) {
        ObjectNode what = Json.NODES.objectNode();
        what.put("method", request.method().name()).put("path", request.path());
        ObjectNode query = what.putObject("query");
        request.params().forEach(pair -> query.put(pair.getKey(), pair.getValue()));
        what.set("body", body.length() == 0 ? Json.NODES.nullNode() : McpCaller.read(body.toString()));
        seen.add(what);
        request.response().setStatusCode(answer.path("status").asInt()).end(Json.text(answer.path("body")));
    }

    /** A request as the page has it, with what it need not say. */
    private static JsonNode request(JsonNode written) {
        ObjectNode whole = Json.NODES.objectNode();
        whole.set("method", written.path("method"));
        whole.set("path", written.path("path"));
        whole.set("query", written.has("query") ? written.path("query") : Json.NODES.objectNode());
        whole.set("body", written.has("body") ? written.path("body") : Json.NODES.nullNode());
        return whole;
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String key(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String> first(Matcher matcher) {
        return matcher.results().map(found -> found.group(1)).toList();
    }

    /** The page's YAML files below a folder, by their path in it. */
    private static List<RecordFile> files(String folder) {
        return FILE.matcher(PAGE)
                .results()
                .filter(file -> file.group(1).startsWith(folder))
                .map(file -> new RecordFile(file.group(1).substring(folder.length()), file.group(2)))
                .toList();
    }

    private static Vendor page() {
        return Records.read(files(RECORDS));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The vendor of the page in place of the one on the class path. */
    @Alternative
    @Singleton
    public static class FromThePage {
        @Produces
        @Singleton
        Vendor vendor() {
            return page();
        }
    }

    /** A service of its own, so that no other test's vendor is in it. */
    public static class Billwright implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FromThePage.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestHouse.class, Map.of("vendor", VENDOR)));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
