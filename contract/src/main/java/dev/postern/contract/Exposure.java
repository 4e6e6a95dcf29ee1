package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/** How a connector shows its tools: each by itself, or three tools with which to search for the others. */
@RegisterForReflection
public enum Exposure {
    ALL,
    DISCOVERY;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Exposure ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
