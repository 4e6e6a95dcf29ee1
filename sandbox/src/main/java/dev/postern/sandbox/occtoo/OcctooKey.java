package dev.postern.sandbox.occtoo;

import dev.postern.sandbox.occtoo.call.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application of a tenant, with which a client signs in. Nothing here is a secret: the data is made up and the port
 * is on loopback.
 *
 * @param tenantId the audience of its tokens
 * @param safename the tenant's name in addresses of destinations
 * @param apiKey what it sends as {@code x-api-key} instead of a token
 * @param scopes all that it may have
 * @param sources the sources that are open to it; empty for all
 * @param destinationClientId for tokens of the tenant's protected destinations
 */
public record OcctooKey(
        String name,
        String tenantId,
        String safename,
        String clientId,
        String clientSecret,
        String apiKey,
        Set<String> scopes,
        Set<String> sources,
        String destinationClientId,
        String destinationClientSecret) {

    private static final Set<String> READ =
            Set.of("read:sources", "read:cards", "read:destinations", "read:metrics", "read:events");
    private static final Set<String> ALL_SCOPES = Set.of(
            "read:sources",
            "write:sources",
            "read:cards",
            "write:cards",
            "read:destinations",
            "write:destinations",
            "read:metrics",
            "read:events",
            "read:applications",
            "write:applications",
            "write:media");

    /** All of the larger tenant. */
    public static final OcctooKey CONTOSO = new OcctooKey(
            "onboarding",
            "3f6c1f5e-2b7a-4c1d-9e80-5a1b7c2d4e60",
            "contoso-retail",
            "occtoo-contoso-client",
            "occtoo-contoso-secret",
            "occtoo-contoso-key",
            ALL_SCOPES,
            Set.of(),
            "contoso-feed-client",
            "contoso-feed-secret");

    /** The same tenant, to read. */
    public static final OcctooKey CONTOSO_READER = CONTOSO.as("reports", "occtoo-reader", READ, Set.of());

    /** The same tenant's stores and nothing else of its sources. */
    public static final OcctooKey CONTOSO_STORES = CONTOSO.as("stores", "occtoo-stores", ALL_SCOPES, Set.of("stores"));

    /** All of the other tenant, whose things have the same ids. */
    public static final OcctooKey FABRIKAM = new OcctooKey(
            "integration",
            "8d2e4b90-71c3-4f5a-8a46-0c9b3e7f1d22",
            "fabrikam",
            "occtoo-fabrikam-client",
            "occtoo-fabrikam-secret",
            "occtoo-fabrikam-key",
            ALL_SCOPES,
            Set.of(),
            "fabrikam-feed-client",
            "fabrikam-feed-secret");

    static final List<OcctooKey> ALL = List.of(CONTOSO, CONTOSO_READER, CONTOSO_STORES, FABRIKAM);

    public OcctooKey {
        scopes = Set.copyOf(scopes);
        sources = Set.copyOf(sources);
    }

    private OcctooKey as(String other, String prefix, Set<String> itsScopes, Set<String> itsSources) {
        return new OcctooKey(
                other,
                tenantId,
                safename,
                prefix + "-client",
                prefix + "-secret",
                prefix + "-key",
                itsScopes,
                itsSources,
                destinationClientId,
                destinationClientSecret);
    }

    Principal principal(Set<String> granted, String method) {
        return new Principal(name, granted, sources, method);
    }

    static Optional<OcctooKey> withApiKey(String apiKey) {
        return ALL.stream().filter(each -> each.apiKey().equals(apiKey)).findFirst();
    }

    static Optional<OcctooKey> withDestinationClient(String id, String secret) {
        return ALL.stream()
                .filter(each -> each.destinationClientId().equals(id)
                        && each.destinationClientSecret().equals(secret))
                .findFirst();
    }
}
