package dev.postern.token.redact;

import java.util.regex.Pattern;

/** Finds what looks like a token or a pass in a text, and takes it out. */
final class Redaction {
    private static final Pattern TOKEN = Pattern.compile("\\bp(st|sa)_[0-9A-Za-z]{8,}");
    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]+");

    private Redaction() {}

    static boolean finds(String text) {
        return TOKEN.matcher(text).find() || JWT.matcher(text).find();
    }

    static String of(String text) {
        return JWT.matcher(TOKEN.matcher(text).replaceAll("p$1_[redacted]")).replaceAll("[redacted pass]");
    }
}
