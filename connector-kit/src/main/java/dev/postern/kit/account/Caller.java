package dev.postern.kit.account;

import dev.postern.contract.Allowance;
import dev.postern.contract.Pass;
import dev.postern.contract.Secret;
import java.time.Instant;

/**
 * Who is calling, as a verified pass says.
 *
 * @param pass what the token service vouches for
 * @param token the pass itself, with which to ask the token service about the account
 * @param until when the pass ends, leeway included
 */
public record Caller(Pass pass, Secret token, Instant until) {
    public Allowance allowance() {
        return pass.allowance();
    }
}
