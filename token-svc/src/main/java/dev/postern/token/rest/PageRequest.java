package dev.postern.token.rest;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param after where the page before it ended
 * @param limit how many items it may hold, 1 to 200
 */
public record PageRequest(Cursor after, int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw ProblemType.INVALID_VALUE.with("limit has to be from 1 to %d.".formatted(MAX_LIMIT));
        }
        return new PageRequest(cursor == null ? Cursor.START : Cursor.decode(cursor), size);
    }
}
