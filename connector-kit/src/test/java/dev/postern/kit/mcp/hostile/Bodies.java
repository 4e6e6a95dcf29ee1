package dev.postern.kit.mcp.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Bodies with a name, behind the headers of either era. */
public final class Bodies {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"";

    private Bodies() {}

    public static Stream<Sent> all() {
        return Stream.of(List.<String>of(), List.of(Draft.VERSION_HEADER, Draft.VERSION, "Mcp-Method", "ping"))
                .flatMap(headers -> Stream.concat(
                                Stream.concat(noRequests(headers), noJson(headers)),
                                Stream.of(new Sent(
                                        "a notification",
                                        "{\"jsonrpc\":\"2.0\",\"method\":\"x\"}",
                                        headers,
                                        Expected.ACCEPTED)))
                        .map(sent -> headers.isEmpty() ? sent : modern(sent)));
    }

    private static Sent modern(Sent sent) {
        return new Sent("modern, " + sent.kind(), sent.text(), sent.headers(), sent.expected());
    }

    private static Stream<Sent> noRequests(List<String> headers) {
        return Stream.of(
                        named("nothing", ""),
                        named("blanks", "  \n "),
                        named("null", "null"),
                        named("text", "\"ping\""),
                        named("a number", "1"),
                        named("an empty batch", "[]"),
                        named("a batch", "[" + PING + "}]"),
                        named("no version", "{\"id\":1,\"method\":\"ping\"}"),
                        named("another version", "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}"),
                        named("a version that is a number", "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}"),
                        named("no method", "{\"jsonrpc\":\"2.0\",\"id\":1}"),
                        named("a method that is a number", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}"),
                        named("an id that is null", "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}"),
                        named("params null", PING + ",\"params\":null}"),
                        named("params a list", PING + ",\"params\":[]}"),
                        named("params text", PING + ",\"params\":\"x\"}"),
                        named("params a number", PING + ",\"params\":7}"),
                        named("meta null", PING + ",\"params\":{\"_meta\":null}}"),
                        named("meta text", PING + ",\"params\":{\"_meta\":\"x\"}}"))
                .map(body -> new Sent(body.name(), body.text(), headers, Expected.NO_REQUEST));
    }

    private static Stream<Sent> noJson(List<String> headers) {
        return Stream.of(
                        named("unfinished", PING),
                        named("two of them", PING + "}" + PING + "}"),
                        named("something behind it", PING + "} x"),
                        named("a comment", PING + "/* */}"),
                        named("a comma too many", PING + ",}"),
                        named("single quotes", "{'jsonrpc':'2.0'}"),
                        named("no number", PING + ",\"params\":{\"a\":NaN}}"),
                        named("a key twice", PING + ",\"id\":2}"),
                        named("a key twice inside", PING + ",\"params\":{\"a\":{\"b\":1,\"b\":1}}}"),
                        named("too deep", in("[".repeat(5_000) + "]".repeat(5_000))),
                        named("a number of 2,000 digits", in("9".repeat(2_000))),
                        named("an exponent of ten digits", in("1e9999999999")),
                        named("an exponent below all", in("1e-9999999999")),
                        named("a bare control character", in("\"\u0001\"")),
                        named("half a surrogate pair", in("\"\\ud800\"")),
                        named("a pair the wrong way round", in("\"\\ude00\\ud83d\"")),
                        named("half a pair in a key", in("{\"\\udc00\":1}")),
                        named("no UTF-8", in("\"\u00ff\u00fe\"")),
                        named("a byte order mark", "\u00ef\u00bb\u00bf" + PING + "}"))
                .map(body -> new Sent(body.name(), body.text(), headers, Expected.NO_JSON));
    }

    private record Named(String name, String text) {}

    private static Named named(String name, String text) {
        return new Named(name, text);
    }

    private static String in(String value) {
        return PING + ",\"params\":{\"a\":" + value + "}}";
    }
}
