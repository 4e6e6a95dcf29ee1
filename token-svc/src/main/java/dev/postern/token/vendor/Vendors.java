package dev.postern.token.vendor;

import dev.postern.contract.Secret;
import dev.postern.token.key.Secrets;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The vendor services that this installation has. */
@Singleton
@Startup
public class Vendors {
    private static final long LARGEST_BODY = 32L << 20;

    private final Map<String, Vendor> byName = new TreeMap<>();

    @Inject
    Vendors(VendorsConfig config, Secrets secrets) {
        config.vendors().forEach((name, vendor) -> {
            long limit = vendor.bodyLimit().asLongValue();
            if (limit < 1 || limit > LARGEST_BODY) {
                throw new ConfigurationException(
                        "postern.vendors.%s.body-limit has to be from 1 byte to 32M.".formatted(name));
            }
            List<Address> addresses = vendor.addresses().stream()
                    .map(text -> Address.parse(name, text))
                    .toList();
            byName.put(name, new Vendor(name, addresses, vendor.service(), limit, secrets.serviceKey(name)));
        });
    }

    public Optional<Vendor> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** Which vendor service has this key. */
    public Optional<Vendor> withKey(Secret key) {
        return byName.values().stream()
                .filter(vendor -> vendor.serviceKey().equals(key))
                .findFirst();
    }
}
