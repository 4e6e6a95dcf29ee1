package dev.postern.token.account;

import dev.postern.contract.Secret;
import java.time.ZoneId;
import java.util.Map;
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
        @Nullable Map<String, Secret> credentials) {}
