package dev.postern.contract;

/** The headers that the services understand between themselves. None of them is ever accepted from outside. */
public final class Headers {
    /** The signed {@link Pass}. */
    public static final String PASS = "Postern-Pass";

    private Headers() {}
}
