package dev.postern.token.caller;

import dev.postern.token.rest.ProblemType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the admin API.
 *
 * @param token the public id of the API token
 * @param tenant the only tenant that the caller sees; absent for one who sees all
 */
public record Caller(UUID token, @Nullable String tenant) {
    public boolean sees(String otherTenant) {
        return tenant == null || tenant.equals(otherTenant);
    }

    /** Whoever is bound to a tenant sees the second factors of that tenant, and no token that is as mighty as theirs. */
    boolean sees(ApiToken other) {
        return tenant == null || (other.scope() == Scope.CONNECT && tenant.equals(other.tenant()));
    }

    /** Refuses to write something of a tenant that the caller does not see. */
    public void mustSee(String otherTenant) {
        if (!sees(otherTenant)) {
            throw ProblemType.FORBIDDEN.with("This API token is for the tenant %s only.".formatted(tenant));
        }
    }

    /** The tenant that a list is limited to, given the one that it was asked for. */
    public @Nullable String narrow(@Nullable String askedFor) {
        return tenant == null ? askedFor : tenant;
    }
}
