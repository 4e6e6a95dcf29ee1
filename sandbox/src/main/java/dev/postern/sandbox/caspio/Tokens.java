package dev.postern.sandbox.caspio;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which profile is behind a token. An access token is good for a day; a refresh token for a year, or for sixty days when
 * it is not used. Of an account's refresh tokens the thousand newest are kept.
 */
final class Tokens {
    static final Duration LIFE = Duration.ofHours(24);

    private static final Duration REFRESH_LIFE = Duration.ofDays(365);
    private static final Duration UNUSED_LIFE = Duration.ofDays(60);
    private static final int MOST_REFRESH_TOKENS = 1_000;

    /** What a sign-in gives. */
    record Grant(String accessToken, String refreshToken) {}

    private record Access(CaspioProfile profile, Instant ends) {}

    private record Refresh(CaspioProfile profile, Instant made, Instant used) {
        boolean isGood(Instant now) {
            Instant unusedEnd = made.equals(used) ? made.plus(UNUSED_LIFE) : made.plus(REFRESH_LIFE);
            return now.isBefore(unusedEnd);
        }
    }

    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, Refresh> refreshes = new LinkedHashMap<>();
    private int opened;

    Tokens() {
        for (CaspioProfile each : CaspioProfile.ALL) {
            accesses.put(each.bearerToken(), new Access(each, Instant.MAX));
        }
    }

    synchronized Optional<CaspioProfile> find(String accessToken, Instant now) {
        return Optional.ofNullable(accesses.get(accessToken))
                .filter(access -> now.isBefore(access.ends()))
                .map(Access::profile);
    }

    /** A new access token. The ones before it stay good. */
    synchronized Grant open(CaspioProfile profile, Instant now) {
        String refreshToken = made(profile, "refresh");
        refreshes.put(refreshToken, new Refresh(profile, now, now));
        List<String> ofAccount = refreshes.entrySet().stream()
                .filter(each -> each.getValue().profile().account().equals(profile.account()))
                .map(Map.Entry::getKey)
                .toList();
        if (ofAccount.size() > MOST_REFRESH_TOKENS) {
            refreshes.remove(ofAccount.getFirst());
        }
        return new Grant(access(profile, now), refreshToken);
    }

    /** A new access token for a refresh token of the profile; empty when that is not good. */
    synchronized Optional<Grant> refresh(CaspioProfile profile, String refreshToken, Instant now) {
        return Optional.ofNullable(refreshes.get(refreshToken))
                .filter(refresh -> refresh.profile().equals(profile) && refresh.isGood(now))
                .map(refresh -> {
                    Instant later =
                            now.isAfter(refresh.made()) ? now : refresh.made().plusMillis(1);
                    refreshes.put(refreshToken, new Refresh(profile, refresh.made(), later));
                    return new Grant(access(profile, now), refreshToken);
                });
    }

    private String access(CaspioProfile profile, Instant now) {
        String token = made(profile, "access");
        accesses.put(token, new Access(profile, now.plus(LIFE)));
        return token;
    }

    private String made(CaspioProfile profile, String kind) {
        opened++;
        String seed = "caspio " + kind + " token " + profile.clientId() + " " + opened;
        return kind + "_" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }
}
