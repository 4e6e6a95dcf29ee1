package dev.postern.sandbox.occtoo.store;

/** What a tenant has. */
public enum Kind {
    /** Identities of programs, with what they may do. */
    APPLICATION,
    SOURCE,
    PROPERTY,
    /** Rows of a source's table. */
    ENTRY,
    /** The same entries as the index has them, which is later. */
    INDEXED,
    /** Files of media sources, from the moment at which an upload was announced. */
    ASSET,
    CARD_DEFINITION,
    RELATION,
    SEGMENT_DEFINITION,
    SEGMENT,
    CARD,
    TAG,
    TAG_VALUE,
    DESTINATION,
    API_VERSION,
    ENDPOINT,
    /** Segment changes that wait for their time. */
    SEGMENT_CHANGE,
    QUEUE_ITEM,
    /** What a destination's index has. */
    DOCUMENT,
    HISTORY,
    EVENT,
    POINT,
    /** Work that falls due at a point in time. */
    JOB
}
