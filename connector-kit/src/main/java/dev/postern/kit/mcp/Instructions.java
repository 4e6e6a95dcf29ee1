package dev.postern.kit.mcp;

import dev.postern.kit.record.Vendor;
import dev.postern.kit.tool.MetaTools;
import io.quarkiverse.mcp.server.InitialResponseInfo;
import io.vertx.ext.web.RoutingContext;
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
        return Optional.of(Current.request().map(this::of).orElse(vendor.instructions()));
    }

    String of(RoutingContext rc) {
        StringBuilder text = new StringBuilder(vendor.instructions());
        if (Current.caller(rc).filter(Discovery::isFor).isPresent()) {
            text.append(
                    "\n\nThe tools are not listed here. Find them with %s, read their arguments with %s, and call them with %s."
                            .formatted(MetaTools.SEARCH, MetaTools.SCHEMA, MetaTools.CALL));
        }
        Current.account(rc).ifPresent(known -> {
            text.append("\n\nThe account's time zone is %s: take \"today\" and \"tomorrow\" from there."
                    .formatted(known.zone()));
            known.user().ifPresent(user -> text.append(" \"Me\" is the signed-in user %s.".formatted(user)));
        });
        return text.toString();
    }
}
