package dev.postern.token.caller;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API token is good for. */
public enum Scope {
    /** Everything. */
    ADMIN,
    /** The accounts and connectors of one tenant. */
    TENANT,
    /** Nothing but the second factor of one tenant's connectors. */
    CONNECT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst();
    }
}
