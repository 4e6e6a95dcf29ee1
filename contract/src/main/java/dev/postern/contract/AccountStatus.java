package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/** Whether the vendor still accepts an account's credentials. */
@RegisterForReflection
public enum AccountStatus {
    ACTIVE,
    NEEDS_REAUTH;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
