package dev.postern.sandbox.caspio.resource;

/** What the body of a request must be. */
public enum Media {
    /** The request has none. */
    NONE,
    /** Its media type is wanted even where there is no body. */
    JSON,
    MULTIPART
}
