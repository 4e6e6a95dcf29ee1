package dev.postern.kit.account;

import dev.postern.contract.Secret;
import dev.postern.kit.send.VendorRequest;
import java.time.Instant;

/**
 * A proof for the vendor that a request comes from the account.
 *
 * @param bearer the token
 * @param renewable whether signing in again can give another one
 * @param until when it ends, as far as the vendor says
 */
public record SignedIn(Secret bearer, boolean renewable, Instant until) {
    public VendorRequest sign(VendorRequest request) {
        return request.with("Authorization", "Bearer " + bearer.reveal());
    }
}
