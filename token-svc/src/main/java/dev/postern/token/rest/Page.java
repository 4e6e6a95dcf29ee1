package dev.postern.token.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param result the items, the oldest first
 * @param nextCursor sent back unchanged as {@code next_cursor}, gives the next page; null on the last one
 * @param limit how many items a page holds at most
 */
@RegisterForReflection
public record Page<T>(
        List<T> result,
        @JsonProperty("next_cursor") @Nullable String nextCursor,
        int limit) {
    public Page {
        result = List.copyOf(result);
    }

    /** A page made of one item more than it holds, by which it is known whether another page follows. */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Cursor> cursor) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null, request.limit());
        }
        List<T> kept = found.subList(0, request.limit());
        return new Page<>(kept, cursor.apply(kept.getLast()).encode(), request.limit());
    }

    public static <T> Page<T> empty(PageRequest request) {
        return new Page<>(List.of(), null, request.limit());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(result.stream().map(change).toList(), nextCursor, limit);
    }
}
