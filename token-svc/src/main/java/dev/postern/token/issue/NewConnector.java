package dev.postern.token.issue;

import dev.postern.token.rest.Fields;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connector to be made.
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
}
