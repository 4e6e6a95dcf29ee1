package dev.postern.stories;

import java.net.URI;
import java.util.stream.Stream;

/** What nobody ought to send. */
final class Hostile {
    static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private Hostile() {}

    /**
     * A body.
     *
     * @param status what it is answered with
     */
    record Body(String name, String text, int status) {
        /** With a good head before it. */
        String behind(URI url, String... headers) {
            return RawHttp.post(url, headers) + "Content-Length: %d\r\n\r\n".formatted(text.length()) + text;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A head, in which {@code {path}} is the path of the URL and {@code {length}} that of the body. */
    record Head(String name, String text) {
        /** With a good body behind it, and a line's end where one may be waited for. */
        String before(URI url) {
            String head = text.replace("{path}", url.getPath()).replace("{length}", "" + PING.length());
            return head + "\r\n" + PING + "\r\n";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Body> bodies() {
        return Stream.of(
                new Body("nothing", "", 400),
                new Body("a batch", "[" + PING + "]", 400),
                new Body("unfinished", PING.substring(0, 20), 400),
                new Body("two of them", PING + PING, 400),
                new Body("a key twice", PING.replace("\"id\":1", "\"id\":1,\"id\":2"), 400),
                new Body("params a list", PING.replace("}", ",\"params\":[]}"), 400),
                new Body("an id that may not be", PING.replace("1", "null"), 400),
                new Body(
                        "too deep",
                        PING.replace("}", ",\"params\":{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}"),
                        400),
                new Body("no number", PING.replace("}", ",\"params\":{\"a\":1e9999999999}}"), 400),
                new Body("half a character", PING.replace("}", ",\"params\":{\"a\":\"\\ud800\"}}"), 400),
                new Body("no UTF-8", PING.replace("ping", "p\u00ff\u00fe"), 400),
                new Body("a notification", PING.replace("\"id\":1,", ""), 202));
    }

    static Stream<Head> heads() {
        String good =
                "POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n";
        return Stream.of(
                new Head("no HTTP", "nonsense\r\n"),
                new Head("an old HTTP", good.replace("HTTP/1.1", "HTTP/0.9")),
                new Head("a future HTTP", good.replace("HTTP/1.1", "HTTP/9.9")),
                new Head("no host", good.replace("Host: x\r\n", "")),
                new Head("a header of 64 KiB", good + "X-Long: " + "a".repeat(65_536) + "\r\n"),
                new Head("a thousand headers", good + "X-Many: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(1_000)),
                new Head("a pass of one's own", good + "Postern-Pass: eyJhbGciOiJub25lIn0.e30.\r\n"),
                new Head("a header without a name", good + ": x\r\n"),
                new Head("a header with a blank in its name", good + "X Y: z\r\n"),
                new Head("a header with a zero in it", good + "X-Zero: a\u0000b\r\n"),
                new Head("a folded header", good + "X-Folded: a\r\n b\r\n"),
                new Head("a bare line feed", good + "X-Bare: a\nX-Other: b\r\n"),
                new Head("two lengths", good + "Content-Length: 5\r\n"),
                new Head("a negative length", good.replace("{length}", "-1")),
                new Head("a length that is no number", good.replace("{length}", "0x10")),
                new Head("a length beyond all", good.replace("{length}", "99999999999999999999")),
                new Head("a length and chunks", good + "Transfer-Encoding: chunked\r\n"),
                new Head("an unknown encoding of the transfer", good + "Transfer-Encoding: gzip, chunked\r\n"),
                new Head("a path that is too long", good.replace("{path}", "/mcp/" + "a".repeat(10_000))),
                new Head("a path with a zero", good.replace("{path}", "{path}%00")),
                new Head("a path that climbs", good.replace("{path}", "{path}/../../internal/jwks")),
                new Head("a path that is no text", good.replace("{path}", "{path}%ff%zz")),
                new Head("another path below", good.replace("{path}", "{path}/sse")),
                new Head("a proxy's request", good.replace("{path}", "http://127.0.0.1:1{path}")),
                new Head("a tunnel", good.replace("POST {path}", "CONNECT 127.0.0.1:22")),
                new Head("a trace", good.replace("POST", "TRACE")),
                new Head("an upgrade", good + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n"),
                new Head("another origin", good + "Origin: https://evil.example\r\n"),
                new Head("no origin by name", good + "Origin: null\r\n"),
                new Head(
                        "a version in it twice",
                        good + "MCP-Protocol-Version: 2025-11-25\r\nMCP-Protocol-Version: 2026-07-28\r\n"),
                new Head("a compressed body", good + "Content-Encoding: gzip\r\n"),
                new Head("a form", good.replace("application/json", "application/x-www-form-urlencoded")));
    }
}
