package dev.postern.token.issue;

import dev.postern.token.rest.Expiry;
import dev.postern.token.rest.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connector is to be.
 *
 * @param name for people
 * @param config what it allows
 * @param expiresAt when it ends by itself; absent means never
 */
record NewConnector(
        @Nullable String name,
        ConnectorConfig config,
        @Nullable Instant expiresAt) {
    static final String NAME = "name";
    static final String CONFIG = "config";
    static final Set<String> KEYS = Set.of(NAME, CONFIG, Expiry.KEY);

    static NewConnector read(Fields body, Instant now) {
        body.only(KEYS);
        return new NewConnector(
                body.text(NAME).orElse(null),
                body.object(CONFIG).map(ConnectorConfig::read).orElse(ConnectorConfig.EMPTY),
                Expiry.read(body, now));
    }

    /** What a connector becomes by a partial change: an absent key leaves a value as it is, null clears it. */
    static NewConnector merge(Fields body, Connector before, Instant now) {
        body.only(KEYS);
        return new NewConnector(
                body.has(NAME) ? body.text(NAME).orElse(null) : before.name(),
                changesConfig(body) ? before.config().merge(config(body)) : before.config(),
                body.has(Expiry.KEY) ? Expiry.read(body, now) : before.expiresAt());
    }

    /** The names of the fields that it makes other than they are. */
    List<String> of(Connector before) {
        Map<String, Boolean> changes = new LinkedHashMap<>();
        changes.put(NAME, !Objects.equals(name, before.name()));
        changes.put(CONFIG, !config.equals(before.config()));
        changes.put(Expiry.KEY, !Objects.equals(expiresAt, before.expiresAt()));
        return changes.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a partial change says anything of what the connector allows. */
    static boolean changesConfig(Fields body) {
        return body.has(CONFIG);
    }

    private static Fields config(Fields body) {
        // Null would lift every restriction at once, which nobody is likely to mean.
        return body.object(CONFIG).orElseThrow(() -> body.invalid(CONFIG, "has to be an object"));
    }
}
