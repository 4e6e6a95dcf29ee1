package dev.postern.token.account;

import dev.postern.contract.Secret;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param tenant whose it is to be
 * @param integration the vendor's name
 * @param name for people
 * @param baseUrl where its vendor API is; absent means the vendor's usual place
 * @param timeZone an IANA zone
 * @param user how the vendor knows the signed-in user
 * @param credentials what the vendor's sign-in needs, at least one field
 */
record NewAccount(
        String tenant,
        String integration,
        @Nullable String name,
        @Nullable String baseUrl,
        ZoneId timeZone,
        @Nullable String user,
        Map<String, Secret> credentials) {
    NewAccount {
        credentials = Map.copyOf(credentials);
    }
}
