package dev.postern.kit.send;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Optional;

/**
 * A request to a vendor.
 *
 * @param verb the HTTP method
 * @param api the account's base URL
 * @param target path and query below it, encoded, beginning with {@code /}
 * @param headers all but {@code Host}, {@code Content-Length} and the like, which are set on sending
 * @param body encoded
 */
public record VendorRequest(HttpMethod verb, URI api, String target, MultiMap headers, Optional<Buffer> body) {
    public VendorRequest with(String header, String value) {
        MultiMap more = MultiMap.caseInsensitiveMultiMap().addAll(headers).set(header, value);
        return new VendorRequest(verb, api, target, more, body);
    }

    /** The whole address. */
    public String url() {
        return api.getScheme() + "://" + api.getRawAuthority() + fullTarget();
    }

    /** A file behind a link that needs nothing else. */
    static VendorRequest file(URI link) {
        String path = link.getRawPath() == null || link.getRawPath().isEmpty() ? "/" : link.getRawPath();
        String target = link.getRawQuery() == null ? path : path + "?" + link.getRawQuery();
        URI origin = URI.create(link.getScheme() + "://" + link.getRawAuthority());
        return new VendorRequest(HttpMethod.GET, origin, target, MultiMap.caseInsensitiveMultiMap(), Optional.empty());
    }

    /** Path and query as they are sent. */
    public String fullTarget() {
        String base = api.getRawPath() == null ? "" : api.getRawPath();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target;
    }
}
