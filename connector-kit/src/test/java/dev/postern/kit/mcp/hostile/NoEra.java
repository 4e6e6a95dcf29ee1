package dev.postern.kit.mcp.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Requests that lack what their era wants said, or say two things. */
final class NoEra {
    private NoEra() {}

    static Sent of(Draft draft, Chance chance) {
        return draft.modern() ? modern(draft, chance) : legacy(chance);
    }

    private static Sent legacy(Chance chance) {
        return switch (chance.below(3)) {
            case 0 ->
                Draft.of(false, "initialize", chance.of("{}", "{\"protocolVersion\":7}", "{\"protocolVersion\":null}"))
                        .as("no version to begin with", Expected.INCOMPLETE);
            case 1 ->
                Draft.of(false, "logging/setLevel", chance.of("{}", "{\"level\":7}", "{\"level\":\"loud\"}"))
                        .as("no such level", Expected.NO_CALL);
            default ->
                Draft.of(false, chance.of("ping", "tools/list"), "{}")
                        .with(List.of(
                                Draft.VERSION_HEADER, chance.of("2024-10-07", "2026-01-01", "1.0", "nonsense", "*")))
                        .as("a version that is not spoken", Expected.NO_REQUEST);
        };
    }

    private static Sent modern(Draft draft, Chance chance) {
        return switch (chance.below(6)) {
            case 0 ->
                draft.with(
                        draft.meta(),
                        Draft.META_VERSION,
                        chance.of("null", "7", "[]", "{}"),
                        "a version that is no text",
                        Expected.INCOMPLETE);
            case 1 ->
                draft.with(
                        draft.meta(),
                        Draft.META_CAPABILITIES,
                        chance.of("null", "7", "[]", "\"x\"", "true"),
                        "capabilities that are no object",
                        Expected.INCOMPLETE);
            case 2 -> {
                String version = chance.of("2027-01-01", "2025-11-25", "1.0", "x");
                draft.meta().put(Draft.META_VERSION, version);
                yield changed(draft, Draft.VERSION_HEADER, List.of(version))
                        .as("a version that is not spoken", Expected.NO_VERSION);
            }
            case 3 ->
                changed(
                                draft,
                                Draft.VERSION_HEADER,
                                chance.of(List.of(List.<String>of(), List.of("2025-11-25"), List.of("x"))))
                        .as("another version in the header", Expected.CONTRADICTION);
            default -> {
                String header = draft.isCall() ? chance.of("Mcp-Method", "Mcp-Name") : "Mcp-Method";
                yield changed(
                                draft,
                                header,
                                chance.of(List.of(
                                        List.<String>of(), List.of("x"), List.of("=?base64?!?="), twice(draft))))
                        .as("another " + header, Expected.CONTRADICTION);
            }
        };
    }

    private static List<String> twice(Draft draft) {
        return Collections.nCopies(2, draft.request().path("method").asText());
    }

    private static Draft changed(Draft draft, String header, List<String> values) {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < draft.headers().size(); i += 2) {
            if (!draft.headers().get(i).equals(header)) {
                headers.addAll(draft.headers().subList(i, i + 2));
            }
        }
        values.forEach(value -> headers.addAll(List.of(header, value)));
        return draft.with(headers);
    }
}
