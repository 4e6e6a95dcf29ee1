package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.kit.mcp.Wire.Answer;
import dev.postern.kit.mcp.hostile.Bodies;
import dev.postern.kit.mcp.hostile.Garbage;
import dev.postern.kit.mcp.hostile.Head;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.Sent;
import dev.postern.kit.result.Json;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, it is answered at once, with nothing of the inside in it, and the next call works. */
@QuarkusTest
class HostileInputTest extends PodTest {
    private static final int BODIES = 10_000;
    private static final long SEED = 20_260_728;
    private static final List<String> CALLS = List.of(
            call(LIST, "{\"search\":\"x\",\"limit\":2,\"fields\":[\"id\"]}"),
            call("get_single_acme_thing_by_id", "{\"id\":\"a-1\"}"),
            call("create_a_acme_thing", "{\"name\":\"n\",\"size\":1}"),
            call(
                    "update_a_acme_thing_by_id",
                    "{\"id\":\"a-1\",\"name\":\"n\",\"parts\":[1,2],\"extras\":{\"a\":{\"b\":1}}}"),
            call("acme_things_replace_parts", "{\"id\":\"a-1\",\"body\":[{\"name\":\"p\"}]}"),
            call("acme_things_assemble", "{\"name\":\"n\",\"parts\":[\"p\",\"q\"]}"),
            call("create_a_acme_file", "{\"file\":{\"name\":\"f.txt\",\"text\":\"t\",\"media_type\":\"text/plain\"}}"));
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final long MEBIBYTE = 1 << 20;

    @Inject
    ConnectionManager sessions;

    @Test
    void answersTenThousandBodiesAsTheirKindsAreAnswered() throws InterruptedException, ExecutionException {
        Garbage garbage = new Garbage(SEED, CALLS);
        for (int i = 0; i < 1_000; i++) {
            send(garbage.next());
        }
        long before = heap();
        Map<String, Integer> statuses = new TreeMap<>();
        try (LogLines log = new LogLines();
                ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < BODIES; i++) {
                Sent sent = garbage.next();
                answers.add(clients.submit(() -> answered(sent)));
            }
            for (Future<Answer> answer : answers) {
                statuses.merge(answer.get().status() + " " + answer.get().code(), 1, Integer::sum);
            }
            assertEquals(List.of(), log.lines());
        }
        System.out.println("hostile bodies by status and code: " + statuses);
        long growth = (heap() - before) / MEBIBYTE;
        assertTrue(growth <= 16, "the heap has grown by " + growth + " MiB");
        assertFalse(sessions.iterator().hasNext(), "the extension keeps a session");
        stillWorks();
    }

    static Stream<Sent> bodies() {
        return Bodies.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void answersWhatIsNoRequest(Sent sent) {
        answered(sent);
        stillWorks();
    }

    static Stream<Head> heads() {
        return Head.forMcp();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void answersEveryHead(Head head) throws IOException {
        for (boolean modern : List.of(false, true)) {
            try (LogLines log = new LogLines();
                    RawHttp client = RawHttp.to(url)) {
                head.atPod()
                        .judge(client.send(head.text(url.getPath(), modern, pass()))
                                .answer(AT_ONCE));
                assertEquals(List.of(), log.lines());
            }
        }
        stillWorks();
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

    private Answer answered(Sent sent) {
        long start = System.nanoTime();
        Answer answer = send(sent);
        long took = System.nanoTime() - start;
        sent.judge(answer.status(), answer.body());
        assertTrue(took < AT_ONCE.toNanos(), () -> took + " ns for " + sent);
        return answer;
    }

    private Answer send(Sent sent) {
        return wire.send(sent.bytes(), sent.headers().toArray(String[]::new));
    }

    private void stillWorks() {
        new Garbage(SEED, CALLS).good().forEach(this::answered);
    }

    private String pass() {
        return Headers.PASS + ": " + wire.pass();
    }

    private static String call(String tool, String arguments) {
        return "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
