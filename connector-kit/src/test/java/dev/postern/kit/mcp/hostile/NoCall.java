package dev.postern.kit.mcp.hostile;

import java.util.List;

/** Requests for what there is not. */
final class NoCall {
    private static final List<String> NO_METHODS = List.of(
            "resources/list",
            "prompts/get",
            "completion/complete",
            "sampling/createMessage",
            "notifications/initialized",
            "q/close",
            "TOOLS/LIST",
            "tools/list/",
            "../tools/list",
            "__proto__",
            "constructor",
            "${env:HOME}",
            "<script>");
    private static final List<String> NO_NAMES = List.of("null", "7", "true", "[]", "{}", "[\"ping\"]");
    private static final List<String> NO_ARGUMENTS = List.of("7", "true", "\"x\"", "[]", "[{}]", "1e400");
    private static final List<String> NO_TOKENS = List.of("{}", "[]", "true", "1.5", "1e400", "9223372036854775808");

    private NoCall() {}

    static Sent method(boolean modern, Chance chance) {
        String method = modern
                ? chance.of(chance.of(NO_METHODS), "initialize", "ping", "logging/setLevel")
                : chance.of(chance.of(NO_METHODS), "server/discover", "x".repeat(10_000));
        Expected expected = modern ? Expected.NO_MODERN_METHOD : Expected.NO_METHOD;
        return Draft.of(modern, method, chance.of("{}", "{\"name\":7}", "{\"uri\":\"x:y\"}"))
                .as("no such method", expected);
    }

    /** @param call a good one */
    static Sent of(Draft call, Chance chance) {
        return switch (chance.below(4)) {
            case 0 -> call.with(call.params(), "name", chance.of(NO_NAMES), "a name that is no text", Expected.NO_CALL);
            case 1 -> {
                String name = chance.of(
                        "no_such_tool",
                        "list",
                        "../x",
                        "%00",
                        call.params().path("name").asText() + "_");
                yield Draft.of(call.modern(), "tools/call", "{\"name\":\"" + name + "\"}")
                        .as("no such tool", Expected.NO_CALL);
            }
            case 2 ->
                call.with(
                        call.params(),
                        "arguments",
                        chance.of(NO_ARGUMENTS),
                        "arguments that are no object",
                        Expected.NO_CALL);
            default ->
                call.with(
                        call.meta(),
                        "progressToken",
                        chance.of(NO_TOKENS),
                        "a progress token that may not be",
                        Expected.NO_CALL);
        };
    }
}
