package dev.postern.kit.record;

/** How a request body is written. */
public enum BodyFormat {
    NONE,
    JSON,
    FORM,
    MULTIPART,
    /** JSON whose root is no object: the argument {@code body} is the whole of it. */
    WHOLE
}
