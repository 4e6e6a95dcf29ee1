package dev.postern.token.egress;

import dev.postern.contract.Catalogue;
import dev.postern.contract.PublicAddress;
import dev.postern.contract.VendorApi;
import dev.postern.token.rest.Problem;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.KnownCatalogues;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses at which no account of a vendor can be, at the moment at which somebody writes them. The vendor
 * service looks again at every call, as a name may lead elsewhere by then.
 */
@Singleton
public final class BaseUrls {
    private static final int SECONDS_TO_RESOLVE = 3;
    private static final int AT_ONCE = 4;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final KnownCatalogues known;
    private final HostNames names;
    private final Set<String> exceptions;
    private final WorkerExecutor resolving;

    @Inject
    BaseUrls(KnownCatalogues known, HostNames names, EgressConfig config, Vertx vertx) {
        this.known = known;
        this.names = names;
        this.exceptions = config.allow().orElse(Set.of());
        // Of its own, so that a name server that hangs holds up nothing else.
        this.resolving = vertx.createSharedWorkerExecutor("base-url", AT_ONCE);
    }

    /**
     * Blocks, for some seconds at most.
     *
     * @param integration the vendor's name
     * @param baseUrl where the account says it is; absent means the vendor's usual place
     */
    public void check(String integration, @Nullable String baseUrl) {
        if (baseUrl == null) {
            known.find(integration).map(Catalogue::api).ifPresent(api -> mustHaveAUsualPlace(integration, api));
            return;
        }
        URI url = URI.create(baseUrl);
        if (exceptions.contains(url.getHost() + ":" + port(url))) {
            return;
        }
        mustBeTheVendors(url, known.of(integration).api());
        if (!resolve(url.getHost()).stream().allMatch(PublicAddress::is)) {
            throw refusal(": %s leads to an address that is not on the public internet.".formatted(url.getHost()));
        }
    }

    /** Whether two such addresses are of different servers. Blocks, where one of them is the vendor's usual place. */
    public boolean leadApart(String integration, @Nullable String one, @Nullable String other) {
        return !Objects.equals(one, other) && !server(integration, one).equals(server(integration, other));
    }

    private String server(String integration, @Nullable String baseUrl) {
        return Optional.ofNullable(baseUrl)
                .or(() -> known.find(integration).map(Catalogue::api).map(VendorApi::url))
                .map(URI::create)
                .map(url -> "%s://%s:%d".formatted(url.getScheme(), url.getHost(), port(url)))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static void mustHaveAUsualPlace(String integration, VendorApi api) {
        if (api.url() == null) {
            throw ProblemType.MISSING_VALUE.with(
                    "base_url is required: every account at %s has an address of its own, an https URL whose host is one of: %s."
                            .formatted(integration, String.join(", ", api.hosts())));
        }
    }

    /** A vendor service of an older version does not tell its hosts; then it alone keeps to them. */
    private static void mustBeTheVendors(URI url, @Nullable VendorApi api) {
        boolean https = "https".equals(url.getScheme());
        if (api == null) {
            if (!https) {
                throw refusal(" has to be an https URL.");
            }
        } else if (!https || !api.allows(url.getHost())) {
            String usual = api.url() == null ? "" : " Leave it out for %s.".formatted(api.url());
            throw refusal(" has to be an https URL whose host is one of: %s.%s"
                    .formatted(String.join(", ", api.hosts()), usual));
        }
    }

    private List<InetAddress> resolve(String host) {
        try {
            return resolving
                    .executeBlocking(() -> names.addresses(host), false)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS_TO_RESOLVE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refusal(
                    ": the host name %s cannot be resolved. Check how it is written; if it is right, try again in a minute."
                            .formatted(host));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a name was looked up", e);
        }
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? HTTPS : HTTP;
    }

    private static Problem refusal(String what) {
        return ProblemType.INVALID_VALUE.with("base_url" + what);
    }
}
