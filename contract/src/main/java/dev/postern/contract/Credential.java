package dev.postern.contract;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as the vendor service needs it to call the vendor. Only a vendor service with a valid pass for the account
 * gets it.
 *
 * @param account the account
 * @param version the account's version that this is a copy of
 * @param baseUrl where this account's vendor API is; absent means the vendor's usual place
 * @param timeZone an IANA time zone, as {@code Europe/Berlin}
 * @param user how the vendor knows the signed-in user, where that is known
 * @param fields the credential's fields, by the names that the vendor's sign-in gives them
 */
@RegisterForReflection
public record Credential(
        AccountId account,
        int version,
        @Nullable String baseUrl,
        String timeZone,
        @Nullable String user,

        @JsonSerialize(contentUsing = SecretJson.Reveal.class) @JsonDeserialize(contentUsing = SecretJson.Conceal.class)
        Map<String, Secret> fields) {
    public Credential {
        fields = Map.copyOf(fields);
    }
}
