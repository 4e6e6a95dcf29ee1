package dev.postern.kit.mcp.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Requests that are well-formed, but strange: they are answered like any other. And some that were hurt at random. */
final class Strange {
    private static final List<String> KEYS = List.of(
            "", "id", "limit", "fields", "next_cursor", "__proto__", "x".repeat(300), "\u00e4\uD83D\uDE00", "a.b");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0.0",
            "1e400",
            "-1e-400",
            "1e999999999",
            "123456789012345678901234567890",
            "9".repeat(900),
            "\"\"",
            "\"\\u0000\\u001b[31m\\r\\nX-Header: y\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"../../../etc/passwd%00{{7*7}}${env:HOME}<script>\"",
            "\"\uD83D\uDE00\u202E\uFFFD\uFEFF\"",
            "\"\\ud83d\\ude00\"",
            "[]",
            "{}",
            "[".repeat(150) + "]".repeat(150),
            "{\"a\":".repeat(150) + "1" + "}".repeat(150),
            "{\"\":{\"@type\":\"net.URL\"},\"@class\":\"lang.Runtime\"}",
            "[[1,[2,[3]]],{\"a\":[{}]},null,\"s\"]");
    private static final List<String> IDS =
            List.of("0", "-1", "9223372036854775807", "\"\"", "\"" + "x".repeat(200) + "\"", "\"\\ud83d\\ude00\"");
    private static final int LONGEST = 12;

    private Strange() {}

    static Sent of(Draft draft, Chance chance) {
        if (chance.below(8) == 0) {
            return draft.with(draft.request(), "id", chance.of(IDS), "a strange id", Expected.RESULT);
        }
        ObjectNode parent = draft.isCall()
                ? draft.request().withObject("/params/arguments")
                : chance.of(List.of(draft.request(), draft.params(), draft.meta()));
        String key = draft.isCall() ? chance.of(KEYS) : chance.of("x", "", "cursor", "__proto__");
        return draft.with(parent, key, chance.of(VALUES), "a strange value", Expected.RESULT);
    }

    static Sent hurt(Draft draft, Chance chance) {
        String text = draft.text();
        for (int i = 1 + chance.below(2); i > 0; i--) {
            text = hurt(text, chance);
        }
        return draft.ofBytes("hurt", text, Expected.ANY);
    }

    private static String hurt(String text, Chance chance) {
        int at = chance.below(Math.max(1, text.length()));
        int to = Math.min(text.length(), at + 1 + chance.below(LONGEST));
        return switch (chance.below(4)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(at);
            case 2 ->
                text.substring(0, at) + chance.of("{", "}", "[", "]", "\"", ":", ",", "\\", "0") + text.substring(at);
            default ->
                text.substring(0, at)
                        + text.substring(at, to)
                                .chars()
                                .mapToObj(letter -> String.valueOf((char) (letter ^ 1 << chance.below(8))))
                                .collect(java.util.stream.Collectors.joining())
                        + text.substring(to);
        };
    }
}
