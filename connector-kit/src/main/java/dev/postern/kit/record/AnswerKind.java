package dev.postern.kit.record;

/** What a vendor's good answer is. */
public enum AnswerKind {
    /** JSON. */
    DATA,
    /** A file, to be shown by its media type. */
    FILE,
    /** Plain text. */
    TEXT
}
