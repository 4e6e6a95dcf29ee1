package dev.postern.kit.mcp.hostile;

import java.util.List;

/** JSON that is no JSON-RPC request, and what is one that asks for no answer. */
final class NoRequest {
    private static final List<String> OTHERS = List.of("null", "1", "true", "\"x\"", "[]", "[{}]");
    private static final List<String> NO_IDS = List.of(
            "null",
            "true",
            "1.5",
            "1e400",
            "-0.0",
            "{}",
            "[]",
            "[7]",
            "9223372036854775808",
            "\"" + "x".repeat(201) + "\"");

    private NoRequest() {}

    static Sent of(Draft draft, Chance chance) {
        return switch (chance.below(7)) {
            case 0 -> refused(draft, "nothing", chance.of("", " ", "\n\t \r"));
            case 1 -> refused(draft, "no object", chance.of("null", "true", "1", "\"ping\"", "-0.5", "[]", "[[]]"));
            case 2 -> refused(draft, "a batch", batch(draft.text(), 1 + chance.below(3)));
            case 3 ->
                replaced(
                        draft, "jsonrpc", chance.of("null", "2.0", "2", "\"1.0\"", "\"2\"", "\"\"", "[\"2.0\"]", "{}"));
            case 4 -> replaced(draft, "method", chance.of("null", "1", "true", "[]", "{}", "[\"ping\"]"));
            case 5 -> chance.below(2) == 0 ? replaced(draft, "params", chance.of(OTHERS)) : withoutMeta(draft, chance);
            default -> replaced(draft, "id", chance.of(NO_IDS));
        };
    }

    /** It is taken without a word. */
    static Sent quiet(Draft draft, Chance chance) {
        draft.request().remove("id");
        return switch (chance.below(3)) {
            case 0 -> draft.as("a request that wants no answer", Expected.ACCEPTED);
            case 1 -> {
                draft.request().put("method", "notifications/" + chance.of("initialized", "cancelled", "x", ""));
                draft.params().put("requestId", "of nobody");
                yield draft.as("a notification", Expected.ACCEPTED);
            }
            default -> {
                draft.request().remove("method");
                draft.request().set(chance.of("result", "error"), Draft.json(chance.of("{}", "null", "7", "[]")));
                yield draft.as("a response", Expected.ACCEPTED);
            }
        };
    }

    private static Sent withoutMeta(Draft draft, Chance chance) {
        return draft.with(draft.params(), "_meta", chance.of(OTHERS), "_meta is something else", Expected.NO_REQUEST);
    }

    private static Sent replaced(Draft draft, String key, String value) {
        return draft.with(draft.request(), key, value, key + " is something else", Expected.NO_REQUEST);
    }

    private static Sent refused(Draft draft, String kind, String text) {
        return draft.ofBytes(kind, text, Expected.NO_REQUEST);
    }

    private static String batch(String text, int size) {
        return "[" + String.join(",", java.util.Collections.nCopies(size, text)) + "]";
    }
}
