package dev.postern.contract.redact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what looks like a token, a pass or a credential in a text, and takes it out. Nothing has to stand before it: in
 * {@code %2Fpst_…} a letter does.
 */
public final class Redaction {
    private static final Rule TOKEN = new Rule("p(st|sa)(?:_|%5[Ff])[0-9A-Za-z]{8,}", "p$1_[redacted]");
    private static final Rule JWT = new Rule("eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]+", "[redacted pass]");

    private static final List<Rule> OURS = List.of(TOKEN, JWT);
    private static final List<Rule> ALL = List.of(
            TOKEN,
            JWT,
            // What is no whole token: mistyped, cut off, or another secret. Ids stand there too.
            new Rule("(/mcp/)(?!p(?:st|sa)_\\[|\\[|[0-9a-f]{8}-[0-9a-f]{4}-)[^\\s/?#\"',;)\\]]{8,}", "$1[redacted]"),
            new Rule("(?i)\\b(bearer)\\s+(?!\\[)[\\w.~+/=-]{8,}", "$1 [redacted]"),
            new Rule("(?i)\\b(authorization\\W{1,4}basic)\\s+[\\w+/=-]+", "$1 [redacted]"),
            new Rule("(?<=://)[^\\s/@\"'\\[]+@", "[redacted]@"),
            new Rule(
                    "(?i)(password|secret|access_token|refresh_token|api_?key)(\\\\?\"?\\s*[:=]\\s*\\\\?\"?)(?!\\[)[^\\s\"&,;})\\\\]+",
                    "$1$2[redacted]"));

    private Redaction() {}

    /** Whether a token or a pass of Postern's own seems to be in it. */
    public static boolean finds(CharSequence text) {
        return OURS.stream().anyMatch(rule -> rule.what().matcher(text).find());
    }

    /** The text without tokens and passes: for answers, whose other words are meant to be read. */
    public static String ofTokens(String text) {
        return apply(OURS, text);
    }

    /** The text without tokens, passes and what stands where credentials do: for log lines. */
    public static String of(String text) {
        return apply(ALL, text);
    }

    private static String apply(List<Rule> rules, String text) {
        String rest = text;
        for (Rule rule : rules) {
            rest = rule.what().matcher(rest).replaceAll(rule.instead());
        }
        return rest;
    }

    private record Rule(Pattern what, String instead) {
        Rule(String what, String instead) {
            this(Pattern.compile(what), instead);
        }
    }
}
