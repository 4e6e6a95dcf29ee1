package dev.postern.kit.record;

/** Where in a request an argument goes. */
public enum Place {
    PATH,
    QUERY,
    HEADER,
    BODY,
    /** Nowhere by itself: it is for the record's {@code VendorCall}. */
    CALL
}
