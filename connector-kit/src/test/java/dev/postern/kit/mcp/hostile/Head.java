package dev.postern.kit.mcp.hostile;

import java.util.stream.Stream;

/**
 * A head of a request, with a good body behind it.
 *
 * @param template in which {@code {path}} is the path, {@code {length}} the length of the body, and {@code {more}} what
 *     a good head has besides
 * @param atUrl what becomes of it at a connector URL
 * @param atPod what becomes of it at a pod, where it has a good pass
 */
public record Head(String name, String template, Outcome atUrl, Outcome atPod) {
    private static final String GOOD =
            "POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{more}";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    /** In either era, with a body that is good in it, and a line's end where one may be waited for. */
    public String text(String path, boolean modern, String... headers) {
        StringBuilder more = new StringBuilder();
        for (String header : headers) {
            more.append(header).append("\r\n");
        }
        String body = PING;
        if (modern) {
            Draft draft = Draft.of(true, "server/discover", "{}");
            body = draft.text();
            for (int i = 0; i < draft.headers().size(); i += 2) {
                more.append("%s: %s\r\n"
                        .formatted(draft.headers().get(i), draft.headers().get(i + 1)));
            }
        }
        String head = template.replace("{path}", path)
                .replace("{length}", Integer.toString(body.length()))
                .replace("{more}", more);
        return head + "\r\n" + body + "\r\n";
    }

    @Override
    public String toString() {
        return name;
    }

    /** Those that are refused at every port of every service. */
    public static Stream<Head> forAnyPort() {
        return Stream.of(
                new Head("an old HTTP", GOOD.replace("HTTP/1.1", "HTTP/0.9"), Outcome.of(400), Outcome.of(400)),
                new Head("a future HTTP", GOOD.replace("HTTP/1.1", "HTTP/9.9"), Outcome.of(400), Outcome.of(400)),
                new Head("no host", GOOD.replace("Host: x\r\n", ""), Outcome.of(400), Outcome.of(400)),
                new Head("two hosts", GOOD + "Host: x\r\n", Outcome.of(400), Outcome.of(400)));
    }

    /** Those that become something only where requests are answered. */
    public static Stream<Head> forMcp() {
        return Stream.of(
                new Head("no HTTP", "nonsense\r\n", Outcome.of(400), Outcome.of(400)),
                new Head(
                        "a header of 64 KiB",
                        GOOD + "X-Long: " + "a".repeat(65_536) + "\r\n",
                        Outcome.of(431),
                        Outcome.of(431)),
                new Head(
                        "a thousand headers",
                        GOOD + "X-Many: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(1_000),
                        Outcome.of(431),
                        Outcome.of(431)),
                new Head(
                        "a pass of one's own",
                        GOOD + "Postern-Pass: eyJhbGciOiJub25lIn0.e30.\r\n",
                        Outcome.of(200),
                        Outcome.of(200)),
                new Head("a header without a name", GOOD + ": x\r\n", Outcome.of(200), Outcome.of(200)),
                new Head("a header with a blank in its name", GOOD + "X Y: z\r\n", Outcome.of(400), Outcome.of(400)),
                new Head("a header with a zero in it", GOOD + "X-Zero: a\u0000b\r\n", Outcome.of(400), Outcome.of(400)),
                new Head("a folded header", GOOD + "X-Folded: a\r\n b\r\n", Outcome.of(200), Outcome.of(200)),
                new Head("a bare line feed", GOOD + "X-Bare: a\nX-Other: b\r\n", Outcome.of(400), Outcome.of(400)),
                new Head("two lengths", GOOD + "Content-Length: 5\r\n", Outcome.of(400), Outcome.of(400)),
                new Head("a negative length", GOOD.replace("{length}", "-1"), Outcome.of(400), Outcome.of(400)),
                new Head(
                        "a length that is no number",
                        GOOD.replace("{length}", "0x10"),
                        Outcome.of(400),
                        Outcome.of(400)),
                new Head(
                        "a length beyond all",
                        GOOD.replace("{length}", "99999999999999999999"),
                        Outcome.of(400),
                        Outcome.of(400)),
                new Head(
                        "a length and chunks",
                        GOOD + "Transfer-Encoding: chunked\r\n",
                        Outcome.HUNG_UP,
                        Outcome.HUNG_UP),
                new Head(
                        "an unknown encoding of the transfer",
                        GOOD + "Transfer-Encoding: gzip, chunked\r\n",
                        Outcome.HUNG_UP,
                        Outcome.HUNG_UP),
                new Head(
                        "a path that is too long",
                        GOOD.replace("{path}", "/mcp/" + "a".repeat(10_000)),
                        Outcome.of(414),
                        Outcome.of(414)),
                new Head(
                        "a path with a zero",
                        GOOD.replace("{path}", "{path}%00"),
                        new Outcome(404, -32001),
                        Outcome.of(404)),
                new Head(
                        "a path that climbs",
                        GOOD.replace("{path}", "{path}/../../internal/jwks"),
                        Outcome.of(404),
                        Outcome.of(404)),
                new Head(
                        "a path that is no text",
                        GOOD.replace("{path}", "{path}%ff%zz"),
                        Outcome.of(400),
                        Outcome.of(400)),
                new Head(
                        "another path below",
                        GOOD.replace("{path}", "{path}/sse"),
                        new Outcome(404, -32001),
                        Outcome.of(404)),
                new Head(
                        "a proxy's request",
                        GOOD.replace("{path}", "http://127.0.0.1:1{path}"),
                        Outcome.of(200),
                        Outcome.of(200)),
                new Head(
                        "a tunnel",
                        GOOD.replace("POST {path}", "CONNECT 127.0.0.1:22"),
                        Outcome.of(400),
                        Outcome.of(400)),
                new Head("a trace", GOOD.replace("POST", "TRACE"), new Outcome(405, -32004), Outcome.of(405)),
                new Head(
                        "an upgrade",
                        GOOD + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n",
                        Outcome.of(200),
                        Outcome.of(200)),
                new Head(
                        "another origin",
                        GOOD + "Origin: https://evil.example\r\n",
                        new Outcome(403, -32003),
                        new Outcome(403, -32600)),
                new Head(
                        "no origin by name",
                        GOOD + "Origin: null\r\n",
                        new Outcome(403, -32003),
                        new Outcome(403, -32600)),
                new Head(
                        "a session of before", GOOD + "Mcp-Session-Id: invented\r\n", Outcome.of(200), Outcome.of(200)),
                new Head(
                        "a compressed body",
                        GOOD + "Content-Encoding: gzip\r\n",
                        new Outcome(415, -32600),
                        new Outcome(415, -32600)),
                new Head(
                        "a form",
                        GOOD.replace("application/json", "application/x-www-form-urlencoded"),
                        new Outcome(415, -32600),
                        new Outcome(415, -32600)));
    }
}
