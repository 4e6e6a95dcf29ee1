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

    public static PageRequest of(@Nullable String cursor, @Nullable String limit) {
        return of(cursor, limit, DEFAULT_LIMIT);
    }

    /** The same, for a list of which more is given where nothing is said. */
    public static int limit(@Nullable String limit, int otherwise) {
        return of(null, limit, otherwise).limit();
    }

    private static PageRequest of(@Nullable String cursor, @Nullable String limit, int otherwise) {
        int size = limit == null ? otherwise : size(limit);
        return new PageRequest(cursor == null ? Cursor.START : Cursor.decode(cursor), size);
    }

    private static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_LIMIT) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Told below, like every other number that it cannot be.
        }
        throw ProblemType.INVALID_VALUE.with("limit has to be a whole number from 1 to %d.".formatted(MAX_LIMIT));
    }
}
