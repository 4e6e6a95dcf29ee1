package dev.postern.kit.send;

import dev.postern.kit.record.Vendor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where requests go: to the account's own address, or to another one of the vendor's. */
@Singleton
public class Addresses {
    private final Map<String, URI> others;

    public Addresses(Vendor vendor, ApiConfig config) {
        others = new HashMap<>();
        vendor.api().others().forEach((name, other) -> others.put(name, other.url()));
        config.others().forEach((name, url) -> {
            if (others.put(name, URI.create(url)) == null) {
                throw new IllegalStateException(
                        "`postern.api.others.%s`: vendor.yaml knows no other address of that name, only %s"
                                .formatted(name, vendor.api().others().keySet()));
            }
        });
    }

    /** The other address of that name; the account's where there is none. */
    public URI of(Optional<String> at, URI account) {
        return at.map(name -> others.getOrDefault(name, account)).orElse(account);
    }
}
