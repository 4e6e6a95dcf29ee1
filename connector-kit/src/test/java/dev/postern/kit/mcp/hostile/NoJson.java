package dev.postern.kit.mcp.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Bodies that are no JSON, or no UTF-8. */
final class NoJson {
    /** Overlong, surrogates, beyond Unicode, unfinished, or nothing at all. */
    private static final List<String> NO_UTF8 = List.of(
            "ff", "fe", "c0af", "c080", "eda080", "edb080", "f4908080", "f8888080", "e282", "80", "bf", "c3", "f09f98");

    private static final List<String> NO_VALUES = List.of(
            "",
            "NaN",
            "Infinity",
            "01",
            "+1",
            ".5",
            "1.",
            "0x10",
            "1_000",
            "tru",
            "undefined",
            "'x'",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"\u0001\"",
            "\"a\nb\"",
            "\"\\ud800\"",
            "\"\\ude00\\ud83d\"",
            "{\"\\udc00\":1}",
            "[1,]",
            "[1 2]",
            "[",
            "{,}",
            "{a:1}",
            "{\"a\" 1}",
            "{\"a\":1,\"a\":1}",
            "/* */1",
            "1e9999999999",
            "-1e-9999999999",
            "9".repeat(1_200),
            "[".repeat(250) + "]".repeat(250),
            "{\"a\":".repeat(250) + "1" + "}".repeat(250));

    private NoJson() {}

    static Sent of(Draft draft, Chance chance) {
        String text = draft.text();
        return switch (chance.below(10)) {
            case 0 -> broken(draft, "unfinished", text.substring(0, 1 + chance.below(text.length() - 1)));
            case 1 -> broken(draft, "two of them", text + text);
            case 2 -> broken(draft, "something behind it", text + chance.of("x", "}", "]", ",", "\0", "//", "{}", "0"));
            case 3 ->
                broken(draft, "something before it", chance.of("\u00ef\u00bb\u00bf", ")]}'", ",", "}", "\0") + text);
            case 4 -> broken(draft, "no UTF-8", inserted(text, chance, latin(chance.of(NO_UTF8))));
            case 5 -> broken(draft, "a bit too many", flipped(text, chance.below(text.length())));
            case 6 -> broken(draft, "another encoding", encoded(text, chance));
            case 7 -> broken(draft, "a key twice", "{\"id\":7," + text.substring(1));
            default -> {
                ObjectNode parent = chance.of(List.of(draft.request(), draft.params(), draft.meta()));
                yield draft.with(parent, "x", chance.of(NO_VALUES), "no value", Expected.NO_JSON);
            }
        };
    }

    private static Sent broken(Draft draft, String kind, String bytes) {
        return draft.ofBytes(kind, bytes, Expected.NO_JSON);
    }

    private static String inserted(String text, Chance chance, String what) {
        int at = chance.below(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    /** No byte that is not ASCII stands between two that are. */
    private static String flipped(String text, int at) {
        return text.substring(0, at) + (char) (text.charAt(at) | 0x80) + text.substring(at + 1);
    }

    private static String encoded(String text, Chance chance) {
        String name = chance.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16");
        return new String(text.getBytes(Charset.forName(name)), StandardCharsets.ISO_8859_1);
    }

    private static String latin(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
