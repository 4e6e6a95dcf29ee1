package dev.postern.sandbox.occtoo.pipeline;

/** Work that falls due. */
enum JobKind {
    STORE,
    INDEX,
    CARDS,
    DESTINATIONS,
    /** A property's values have been brought to its new type. */
    REINDEXED,
    PROPERTY_DELETED,
    SOURCE_DELETED,
    DEFINITION_ACTIVATED,
    SEGMENT_STARTS,
    SEGMENT_ENDS,
    SEGMENT_CHANGE
}
