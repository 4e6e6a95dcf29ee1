package dev.postern.kit.result;

import java.util.Set;

/**
 * Which part of a list is wanted.
 *
 * @param start where it begins
 * @param limit at most this many items
 * @param fields only these keys of each item; empty means all
 */
public record ListRequest(Cursor start, int limit, Set<String> fields) {}
