package dev.postern.token.account;

import dev.postern.contract.Secret;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to become.
 *
 * @param credentials the new ones, in place of all that there were; absent leaves them
 */
record AccountChange(
        @Nullable String name,
        @Nullable String baseUrl,
        ZoneId timeZone,
        @Nullable String user,
        @Nullable Map<String, Secret> credentials) {
    /** The names of the fields that it makes other than they are. */
    List<String> of(Account before) {
        Map<String, Boolean> changes = new LinkedHashMap<>();
        changes.put(AccountBody.NAME, !Objects.equals(name, before.name()));
        changes.put(AccountBody.BASE_URL, !Objects.equals(baseUrl, before.baseUrl()));
        changes.put(AccountBody.TIME_ZONE, !timeZone.equals(before.timeZone()));
        changes.put(AccountBody.USER, !Objects.equals(user, before.user()));
        changes.put(AccountBody.CREDENTIALS, credentials != null);
        return changes.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
