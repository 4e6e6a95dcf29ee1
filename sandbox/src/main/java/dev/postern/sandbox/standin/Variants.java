package dev.postern.sandbox.standin;

import java.util.HashSet;
import java.util.Set;

/** The ways of answering that a vendor was seen to take at times. All are off at the start. */
public final class Variants {
    private final Set<String> known;
    private final Set<String> on = new HashSet<>();

    public Variants(String... known) {
        this.known = Set.of(known);
    }

    /** Switches a way on or off; refuses one that there is not. */
    public synchronized void set(String variant, boolean isOn) {
        if (!known.contains(variant)) {
            throw new IllegalArgumentException("there is no variant " + variant + " here, but these: " + known);
        }
        if (isOn) {
            on.add(variant);
        } else {
            on.remove(variant);
        }
    }

    public synchronized boolean isOn(String variant) {
        return on.contains(variant);
    }

    public synchronized void allOff() {
        on.clear();
    }
}
