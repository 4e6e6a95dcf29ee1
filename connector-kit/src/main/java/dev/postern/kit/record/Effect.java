package dev.postern.kit.record;

/** What calling an endpoint does to the vendor's data. */
public enum Effect {
    READS,
    WRITES,
    DESTROYS
}
