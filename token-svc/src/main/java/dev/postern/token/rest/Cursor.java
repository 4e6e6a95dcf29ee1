package dev.postern.token.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The place in a list after which the next page starts.
 *
 * @param createdAt when the last item of the page was made
 * @param id its id, which orders items of the same instant
 */
public record Cursor(Instant createdAt, UUID id) {
    /** Before the first item. */
    public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /** The database keeps no times without end, and no list holds one. */
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    String encode() {
        String text = createdAt.toEpochMilli() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Cursor decode(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            int dot = text.indexOf('.');
            long at = dot > 0 ? Long.parseLong(text.substring(0, dot)) : -1;
            if (at >= 0 && at <= LATEST) {
                return new Cursor(Instant.ofEpochMilli(at), UUID.fromString(text.substring(dot + 1)));
            }
        } catch (IllegalArgumentException e) {
            // Told below, like every other way in which it can be wrong.
        }
        throw ProblemType.INVALID_VALUE.with("next_cursor has to be a cursor that a list gave, unchanged.");
    }
}
