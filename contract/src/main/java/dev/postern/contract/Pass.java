package dev.postern.contract;

import java.util.Objects;

/**
 * Who is calling and what is allowed, as the token service vouches for it to a vendor service. On the wire it is an
 * ES256 JWT in the header {@link Headers#PASS}, with the claims named in {@link PassClaims}.
 *
 * @param connector the connector that was called
 * @param tenant whose account it is
 * @param account the vendor account to act on
 * @param accountVersion counts up with every change of the account, so that a vendor service knows when what it keeps
 *     of the account is stale
 * @param vendor the vendor service that may accept this pass
 * @param allowance which tools exist for this caller
 * @param exposure how they are shown
 */
public record Pass(
        ConnectorId connector,
        String tenant,
        AccountId account,
        int accountVersion,
        String vendor,
        Allowance allowance,
        Exposure exposure) {
    /** The only version of the pass there is; a service refuses what it does not know. */
    public static final int VERSION = 1;

    public Pass {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(account);
        if (tenant.isBlank() || vendor.isBlank()) {
            throw new IllegalArgumentException("a pass names its tenant and its vendor");
        }
    }
}
