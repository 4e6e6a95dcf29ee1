package dev.postern.token.account;

import dev.postern.contract.AccountId;
import dev.postern.contract.AccountStatus;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's connection to one vendor, without its credentials.
 *
 * @param id the public id
 * @param tenant whose it is
 * @param integration the vendor's name
 * @param name for people
 * @param baseUrl where this account's vendor API is; absent means the vendor's usual place
 * @param timeZone the zone that the account's people mean by "tomorrow"
 * @param user how the vendor knows the signed-in user
 * @param status whether the vendor still accepts the credentials
 * @param version counts up with every change that a vendor service must learn of
 */
public record Account(
        AccountId id,
        String tenant,
        String integration,
        @Nullable String name,
        @Nullable String baseUrl,
        ZoneId timeZone,
        @Nullable String user,
        AccountStatus status,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
