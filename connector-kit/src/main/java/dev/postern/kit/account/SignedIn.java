package dev.postern.kit.account;

import dev.postern.contract.Secret;
import dev.postern.kit.send.VendorRequest;
import java.time.Instant;
import java.util.Map;

/**
 * A proof for the vendor that a request comes from the account.
 *
 * @param bearer the token
 * @param headers what goes along with it
 * @param renewable whether signing in again can give another one
 * @param until when it ends, as far as the vendor says
 */
public record SignedIn(Secret bearer, Map<String, Secret> headers, boolean renewable, Instant until) {
    public SignedIn {
        headers = Map.copyOf(headers);
    }

    SignedIn(Secret bearer, boolean renewable, Instant until) {
        this(bearer, Map.of(), renewable, until);
    }

    public VendorRequest sign(VendorRequest request) {
        VendorRequest signed = request.with("Authorization", "Bearer " + bearer.reveal());
        for (Map.Entry<String, Secret> header : headers.entrySet()) {
            signed = signed.with(header.getKey(), header.getValue().reveal());
        }
        return signed;
    }
}
