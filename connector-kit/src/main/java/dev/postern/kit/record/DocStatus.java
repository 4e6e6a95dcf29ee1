package dev.postern.kit.record;

import java.util.Locale;

/** Who says that an endpoint exists: the vendor itself, a public guide, or nobody (a consistent guess). */
public enum DocStatus {
    VENDOR,
    GUIDE,
    DERIVED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
