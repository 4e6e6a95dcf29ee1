package dev.postern.kit.account;

import dev.postern.contract.Secret;
import dev.postern.kit.send.VendorRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A proof for the vendor that a request comes from the account.
 *
 * @param bearer the token, where there is one
 * @param headers what goes along with it
 * @param renewable whether signing in again can give another one
 * @param until when it ends, as far as the vendor says
 */
public record SignedIn(Optional<Secret> bearer, Map<String, Secret> headers, boolean renewable, Instant until) {
    /** No proof at all, for what needs none. */
    static final SignedIn NOBODY = new SignedIn(Optional.empty(), Map.of(), false, Instant.MAX);

    public SignedIn {
        headers = Map.copyOf(headers);
    }

    SignedIn(Secret bearer, boolean renewable, Instant until) {
        this(Optional.of(bearer), Map.of(), renewable, until);
    }

    public VendorRequest sign(VendorRequest request) {
        VendorRequest signed = bearer.map(token -> request.with("Authorization", "Bearer " + token.reveal()))
                .orElse(request);
        for (Map.Entry<String, Secret> header : headers.entrySet()) {
            signed = signed.with(header.getKey(), header.getValue().reveal());
        }
        return signed;
    }
}
