package dev.postern.kit.record;

/**
 * That an argument holds values by an account's own fields.
 *
 * @param source which fields
 * @param by the argument that says of which item
 */
public record LiveUse(String source, String by) {}
