package dev.postern.sandbox.occtoo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which application is behind a token. Tokens are good for an hour; there are so many a minute for each client. */
final class Tokens {
    static final Duration LIFE = Duration.ofMinutes(60);

    private static final int MOST_A_MINUTE = 60;

    /**
     * What a token opens.
     *
     * @param audience the tenant's id, or that of an API version or a destination
     */
    record Access(OcctooKey key, String audience, Set<String> scopes, Instant ends) {
        boolean isOfTenant() {
            return audience.equals(key.tenantId());
        }
    }

    private record Minute(Instant ends, int used) {}

    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, Minute> minutes = new HashMap<>();
    private int opened;

    synchronized Optional<Access> find(String token, Instant now) {
        return Optional.ofNullable(accesses.get(token)).filter(access -> now.isBefore(access.ends()));
    }

    /** A new token. The ones before it stay good. */
    synchronized String open(OcctooKey key, String audience, Set<String> scopes, Instant now) {
        opened++;
        String seed = "occtoo token " + key.clientId() + " " + opened;
        String token = "oat_" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        accesses.put(token, new Access(key, audience, scopes, now.plus(LIFE)));
        return token;
    }

    /** Counts a request for a token. How many seconds its client has to wait; 0 for none. */
    synchronized long wait(String clientId, Instant now) {
        Minute minute = minutes.get(clientId);
        if (minute == null || !now.isBefore(minute.ends())) {
            minute = new Minute(now.plus(Duration.ofMinutes(1)), 0);
        }
        if (minute.used() >= MOST_A_MINUTE) {
            return Math.max(1, Duration.between(now, minute.ends()).toSeconds());
        }
        minutes.put(clientId, new Minute(minute.ends(), minute.used() + 1));
        return 0;
    }

    synchronized void forgetCounts() {
        minutes.clear();
    }
}
