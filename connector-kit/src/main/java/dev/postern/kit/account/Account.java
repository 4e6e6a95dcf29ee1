package dev.postern.kit.account;

import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tenant's account at the vendor, ready to be called.
 *
 * @param key the account and the version that this is
 * @param api where its API is
 * @param zone the time zone in which its people say "tomorrow"
 * @param user how the vendor knows the signed-in user
 * @param credential the fields of its credential
 */
public record Account(Key key, URI api, ZoneId zone, Optional<String> user, Map<String, Secret> credential) {
    /** An account at one version: whatever is kept under it is out of date once the account changes. */
    public record Key(AccountId id, int version) {}

    /** Whether this is a value of its credential, in upper or lower case; but for the fields that are no secrets. */
    boolean signsInWith(String value, Set<String> open) {
        return credential.entrySet().stream()
                .filter(field -> !open.contains(field.getKey()))
                .anyMatch(field -> field.getValue().reveal().equalsIgnoreCase(value));
    }
}
