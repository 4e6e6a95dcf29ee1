package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendor's API is.
 *
 * @param url where it is for an account that does not say; absent when every account has its own
 * @param hosts the hosts at which an account may say it is; {@code *.example.com} stands for every host below
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VendorApi(@Nullable String url, List<String> hosts) {
    private static final String EVERY = "*.";

    public VendorApi {
        hosts = List.copyOf(hosts);
    }

    public boolean allows(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(
                        known -> known.startsWith(EVERY) ? wanted.endsWith(known.substring(1)) : wanted.equals(known));
    }
}
