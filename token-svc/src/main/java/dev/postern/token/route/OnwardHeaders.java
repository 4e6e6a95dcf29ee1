package dev.postern.token.route;

import dev.postern.token.wire.WireHeaders;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers go on in either direction. */
final class OnwardHeaders {
    /** What the client meant for us, what would tell the token, and what would claim to come from us. */
    private static final Set<String> NOT_TO_VENDOR =
            Set.of("authorization", "cookie", "referer", "origin", "forwarded", "via", "expect", "mcp-session-id");

    private static final List<String> NOT_TO_VENDOR_PREFIXES = List.of("postern-", "x-forwarded-", "x-real-");

    /** What is of one connection only, and what a vendor service has no business to set. */
    private static final Set<String> NOT_TO_CLIENT =
            Set.of("connection", "keep-alive", "server", "set-cookie", "mcp-session-id", "www-authenticate");

    private static final List<String> NOT_TO_CLIENT_PREFIXES = List.of("postern-", "access-control-");

    private OnwardHeaders() {}

    static void toVendor(MultiMap headers) {
        remove(headers, NOT_TO_VENDOR, NOT_TO_VENDOR_PREFIXES);
    }

    static void toClient(MultiMap headers) {
        remove(headers, NOT_TO_CLIENT, NOT_TO_CLIENT_PREFIXES);
        WireHeaders.apply(headers);
    }

    private static void remove(MultiMap headers, Set<String> names, List<String> prefixes) {
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (names.contains(lower) || prefixes.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }
}
