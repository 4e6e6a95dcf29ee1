package dev.postern.kit.record;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where a vendor's API is.
 *
 * @param url where it is for an account that does not say
 * @param hosts the hosts at which an account may say it is; {@code *.example.com} stands for every host below
 */
public record Api(URI url, List<String> hosts) {
    public boolean allows(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(known -> known.startsWith("*.") ? wanted.endsWith(known.substring(1)) : wanted.equals(known));
    }

    static Api read(YamlMap map) {
        return new Api(URI.create(map.text("url")), map.texts("hosts"));
    }
}
