package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.mcp.Wire.Answer;
import dev.postern.kit.result.Json;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, it is answered at once, with nothing of the inside in it, and the next call works. */
@QuarkusTest
class HostileInputTest extends PodTest {
    private static final int BODIES = 10_000;
    private static final long SEED = 20_260_728;
    private static final Set<Integer> EXPECTED = Set.of(200, 202, 400, 404);
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.(lang|util|io)\\.|io\\.(quarkus|vertx|smallrye|netty)|jackson|dev\\.postern\\.kit");
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final long MEBIBYTE = 1 << 20;

    @Inject
    ConnectionManager sessions;

    @Test
    void survivesTenThousandBodiesInBothEras() throws InterruptedException, ExecutionException {
        Garbage garbage = new Garbage(SEED);
        warmUp(garbage);
        long before = heap();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (LogLines log = new LogLines();
                ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < BODIES; i++) {
                Garbage.Sent sent = garbage.next(i % 2 == 1);
                answers.add(clients.submit(() -> check(sent)));
            }
            for (Future<Answer> answer : answers) {
                statuses.merge(answer.get().status(), 1, Integer::sum);
            }
            assertEquals(List.of(), log.lines());
        }
        System.out.println("hostile bodies by status: " + statuses);
        assertTrue(EXPECTED.containsAll(statuses.keySet()), statuses.toString());
        long growth = (heap() - before) / MEBIBYTE;
        assertTrue(growth <= 16, "the heap has grown by " + growth + " MiB");
        assertFalse(sessions.iterator().hasNext(), "the extension keeps a session");
        assertEquals(200, wire.send(Wire.call(1, LIST)).status());
    }

    static Stream<Arguments> bodies() {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"";
        return Stream.of(
                Arguments.of("nothing", "", -32600),
                Arguments.of("blanks", "  \n ", -32600),
                Arguments.of("null", "null", -32600),
                Arguments.of("text", "\"ping\"", -32600),
                Arguments.of("a number", "1", -32600),
                Arguments.of("an empty batch", "[]", -32600),
                Arguments.of("a batch", "[" + ping + "}]", -32600),
                Arguments.of("no version", "{\"id\":1,\"method\":\"ping\"}", -32600),
                Arguments.of("another version", "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}", -32600),
                Arguments.of("a version that is a number", "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}", -32600),
                Arguments.of("no method", "{\"jsonrpc\":\"2.0\",\"id\":1}", -32600),
                Arguments.of("a method that is a number", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}", -32600),
                Arguments.of("params null", ping + ",\"params\":null}", -32600),
                Arguments.of("params a list", ping + ",\"params\":[]}", -32600),
                Arguments.of("params text", ping + ",\"params\":\"x\"}", -32600),
                Arguments.of("params a number", ping + ",\"params\":7}", -32600),
                Arguments.of("meta null", ping + ",\"params\":{\"_meta\":null}}", -32600),
                Arguments.of("meta text", ping + ",\"params\":{\"_meta\":\"x\"}}", -32600),
                Arguments.of("unfinished", ping, -32700),
                Arguments.of("two of them", ping + "}" + ping + "}", -32700),
                Arguments.of("something behind it", ping + "} x", -32700),
                Arguments.of("a comment", ping + "/* */}", -32700),
                Arguments.of("a comma too many", ping + ",}", -32700),
                Arguments.of("single quotes", "{'jsonrpc':'2.0'}", -32700),
                Arguments.of("no number", ping + ",\"params\":{\"a\":NaN}}", -32700),
                Arguments.of("a key twice", ping + ",\"id\":2}", -32700),
                Arguments.of("a key twice inside", ping + ",\"params\":{\"a\":{\"b\":1,\"b\":1}}}", -32700),
                Arguments.of(
                        "too deep", ping + ",\"params\":{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}}", -32700),
                Arguments.of(
                        "a number of 2,000 digits", ping + ",\"params\":{\"a\":" + "9".repeat(2000) + "}}", -32700),
                Arguments.of("an exponent of ten digits", ping + ",\"params\":{\"a\":1e9999999999}}", -32700),
                Arguments.of("an exponent below all", ping + ",\"params\":{\"a\":1e-9999999999}}", -32700),
                Arguments.of("a bare control character", ping + ",\"params\":{\"a\":\"\u0001\"}}", -32700),
                Arguments.of("half a surrogate pair", ping + ",\"params\":{\"a\":\"\\ud800\"}}", -32700),
                Arguments.of("a pair the wrong way round", ping + ",\"params\":{\"a\":\"\\ude00\\ud83d\"}}", -32700),
                Arguments.of("half a pair in a key", ping + ",\"params\":{\"\\udc00\":1}}", -32700),
                Arguments.of("a byte order mark", "\uFEFF" + ping + "}", -32700));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesWhatIsNoRequest(String name, String body, int code) {
        Answer answer = wire.send(body);

        assertEquals(400, answer.status(), answer.body());
        assertEquals(code, answer.code(), answer.body());
    }

    /** Each stands where the text of a method would. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "c080", "eda080", "edb080", "f4908080", "f8888080", "e282", "80", "c3"})
    void refusesBytesThatAreNoUtf8(String bytes) {
        byte[] head = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] bad = HexFormat.of().parseHex(bytes);
        byte[] body = new byte[head.length + bad.length + 2];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(bad, 0, body, head.length, bad.length);
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';

        Answer answer = wire.send(body);

        assertEquals(400, answer.status());
        assertEquals(JsonRpc.PARSE_ERROR, answer.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"})
    void doesNotGuessAnotherEncoding(String encoding) {
        byte[] body = Wire.request(1, "ping").getBytes(java.nio.charset.Charset.forName(encoding));

        assertEquals(400, wire.send(body).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "true", "\"x\"", "[]", "[{}]"})
    void refusesArgumentsThatAreNoObject(String arguments) {
        Answer answer = wire.send(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                        .formatted(LIST, arguments));

        assertEquals(arguments.equals("null") ? 0 : JsonRpc.INVALID_PARAMS, answer.code(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":1e9999999999}", "{\"name\":", "{'name':1}", "\\ud800"})
    void refusesTextThatIsNotTheJsonItShouldBe(String text) {
        ObjectNode params = Json.NODES.objectNode().put("name", "create_a_acme_file");
        params.putObject("arguments").put("file", text);

        Answer answer = wire.send(Wire.request(1, "tools/call", params));

        assertEquals("arguments_refused", answer.json().at("/result/_meta/code").asText(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "true",
                "[]",
                "{}",
                "\"\"",
                "\"list_all_acme_things\\u0000\"",
                "\"LIST_ALL_ACME_THINGS\""
            })
    void refusesANameThatIsNoTool(String name) {
        Answer answer = wire.send(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":%s}}".formatted(name));

        assertEquals(200, answer.status());
        assertEquals(JsonRpc.INVALID_PARAMS, answer.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "true", "1.5", "1e400", "9223372036854775808"})
    void refusesAProgressTokenThatMayNotBe(String token) {
        Answer answer = wire.send(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"_meta\":{\"progressToken\":%s}}}"
                        .formatted(LIST, token));

        assertEquals(JsonRpc.INVALID_PARAMS, answer.code(), answer.body());
    }

    @Test
    void answersAtOnceWhateverTheNameIs() {
        long start = System.nanoTime();
        Answer answer = wire.send(Wire.call(1, "x".repeat(3 << 20)));

        assertEquals(JsonRpc.INVALID_PARAMS, answer.code());
        assertTrue(answer.body().length() < 1_000, "the answer is as long as the question");
        assertTrue(System.nanoTime() - start < AT_ONCE.toNanos(), "it took too long");
    }

    private void warmUp(Garbage garbage) {
        for (int i = 0; i < 1_000; i++) {
            check(garbage.next(i % 2 == 1));
        }
    }

    private Answer check(Garbage.Sent sent) {
        long start = System.nanoTime();
        Answer answer = wire.send(sent.body().getBytes(), sent.headers().toArray(String[]::new));
        long took = System.nanoTime() - start;
        assertTrue(answer.status() < 500, () -> answer + " to " + sent.text());
        assertFalse(INSIDE.matcher(answer.body()).find(), () -> answer + " to " + sent.text());
        assertTrue(took < AT_ONCE.toNanos(), () -> took + " ns for " + sent.text());
        if (answer.status() != 202) {
            assertEquals("2.0", answer.json().path("jsonrpc").asText(), () -> answer + " to " + sent.text());
        }
        return answer;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
