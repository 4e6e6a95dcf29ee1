package dev.postern.token.caller;

import dev.postern.token.key.Token;
import dev.postern.token.rest.Expiry;
import dev.postern.token.rest.Fields;
import dev.postern.token.rest.ProblemType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API token to be made.
 *
 * @param name for people
 * @param scope what it is to be good for
 * @param tenant whose it is to be; absent for scope admin only
 * @param expiresAt when it ends by itself; absent means never
 */
record NewApiToken(
        @Nullable String name,
        Scope scope,
        @Nullable String tenant,
        @Nullable Instant expiresAt) {
    static final String NAME = "name";
    static final String SCOPE = "scope";
    static final String TENANT = "tenant_id";
    static final Set<String> KEYS = Set.of(NAME, SCOPE, TENANT, Expiry.KEY);

    /** A token that was made, and its text, which is known at this moment only. */
    record Made(ApiToken token, Token text) {}

    static NewApiToken read(Fields body, Caller caller, Instant now) {
        body.only(KEYS);
        Scope scope = scope(body.requiredText(SCOPE));
        NewApiToken token = new NewApiToken(
                body.text(NAME).orElse(null), scope, tenant(body, scope, caller), Expiry.read(body, now));
        if (caller.tenant() != null && scope != Scope.CONNECT) {
            throw ProblemType.FORBIDDEN.with("An API token of scope tenant makes only tokens of scope connect.");
        }
        return token;
    }

    static Scope scope(String text) {
        return Scope.ofWireName(text)
                .orElseThrow(() -> ProblemType.INVALID_VALUE.with("scope has to be one of: "
                        + String.join(
                                ", ",
                                Arrays.stream(Scope.values())
                                        .map(Scope::wireName)
                                        .toList())
                        + "."));
    }

    private static @Nullable String tenant(Fields body, Scope scope, Caller caller) {
        if (scope == Scope.ADMIN) {
            if (body.text(TENANT).isPresent()) {
                throw body.invalid(TENANT, "has to be absent for scope admin, which is good for all tenants");
            }
            return null;
        }
        String tenant = body.text(TENANT).orElse(caller.tenant());
        if (tenant == null) {
            throw body.missing(TENANT);
        }
        caller.mustSee(tenant);
        return tenant;
    }
}
