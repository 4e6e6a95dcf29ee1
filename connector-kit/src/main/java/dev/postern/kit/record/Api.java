package dev.postern.kit.record;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a vendor's API is, and what holds for every request to it.
 *
 * @param url where it is for an account that does not say; absent when every account has its own
 * @param hosts the hosts at which an account may say it is; {@code *.example.com} stands for every host below
 * @param others further addresses of the vendor's, by the names that records know them by
 * @param fileHosts the hosts from which the vendor hands out files by signed links
 * @param path what comes below an account's address that has no path of its own
 * @param longestUrl the most characters of the whole URL; a longer request is refused before it is sent
 * @param contentTypeOnWrites whether a request that changes something carries a content type even without a body
 */
public record Api(
        Optional<URI> url,
        List<String> hosts,
        Map<String, OtherAddress> others,
        Set<String> fileHosts,
        String path,
        Optional<Integer> longestUrl,
        boolean contentTypeOnWrites) {
    public boolean allows(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(known -> known.startsWith("*.") ? wanted.endsWith(known.substring(1)) : wanted.equals(known));
    }

    /** The base of an account's API, from the address that the account gives. */
    public URI base(URI account) {
        boolean bare = account.getRawPath() == null
                || account.getRawPath().replace("/", "").isEmpty();
        return bare && !path.isEmpty() ? account.resolve("/").resolve(path.substring(1)) : account;
    }

    static Api read(YamlMap map) {
        return new Api(
                map.optionalText("url").map(URI::create),
                map.texts("hosts"),
                map.map("others", each -> each.each(OtherAddress::read)).orElse(Map.of()),
                map.map("files", files -> Set.copyOf(files.texts("hosts"))).orElse(Set.of()),
                map.optionalText("path").orElse(""),
                map.has("longestUrl") ? Optional.of(map.number("longestUrl")) : Optional.empty(),
                map.flag("contentTypeOnWrites"));
    }
}
