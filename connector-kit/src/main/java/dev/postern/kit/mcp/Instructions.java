package dev.postern.kit.mcp;

import dev.postern.kit.account.Account;
import dev.postern.kit.record.Vendor;
import io.quarkiverse.mcp.server.InitialResponseInfo;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a model is told on connecting: how this vendor's things hang together, and who "me" and when "tomorrow" is. */
@Singleton
public class Instructions implements InitialResponseInfo {
    private final Vendor vendor;

    public Instructions(Vendor vendor) {
        this.vendor = vendor;
    }

    @Override
    public Optional<String> instructions(String serverName) {
        return Optional.of(of(Current.request().flatMap(Current::account)));
    }

    String of(Optional<Account> account) {
        StringBuilder text = new StringBuilder(vendor.instructions());
        account.ifPresent(known -> {
            text.append("\n\nThe account's time zone is %s: take \"today\" and \"tomorrow\" from there."
                    .formatted(known.zone()));
            known.user().ifPresent(user -> text.append(" \"Me\" is the signed-in user %s.".formatted(user)));
        });
        return text.toString();
    }
}
