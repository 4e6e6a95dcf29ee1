package dev.postern.token.rest;

import java.nio.charset.StandardCharsets;

/** Tells text that PostgreSQL stores from text that it refuses. */
final class Storable {
    private Storable() {}

    static boolean is(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
