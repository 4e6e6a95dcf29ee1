package dev.postern.kit.result;

import java.util.Optional;
import java.util.Set;

/**
 * Which part of a list is wanted.
 *
 * @param start where it begins
 * @param limit at most this many items
 * @param fields only these keys of each item; empty means all
 * @param advice what is said beside the items where the list goes on
 */
public record ListRequest(Cursor start, int limit, Set<String> fields, Optional<String> advice) {
    public ListRequest(Cursor start, int limit, Set<String> fields) {
        this(start, limit, fields, Optional.empty());
    }
}
