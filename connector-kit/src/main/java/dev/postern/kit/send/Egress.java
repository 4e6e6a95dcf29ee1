package dev.postern.kit.send;

import dev.postern.contract.PublicAddress;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Says which address may be connected to. A host's name alone decides nothing, since whoever owns the name can let it
 * point anywhere: every address that it resolves to is looked at, and the connection goes to an address that was.
 */
@Singleton
public class Egress {
    private final Vertx vertx;
    private final Vendor vendor;
    private final Set<String> exceptions;
    private final Set<String> fileExceptions;

    public Egress(Vertx vertx, Vendor vendor, EgressConfig config, FilesConfig files) {
        this.vertx = vertx;
        this.vendor = vendor;
        this.exceptions = config.allow().orElse(Set.of());
        this.fileExceptions = files.signedHosts().orElse(Set.of());
    }

    /** Where to connect for this URL. Fails with a refusal when it is no place to go. */
    public Uni<SocketAddress> address(URI url) {
        return address(url, exceptions, vendor.api().allows(url.getHost()), Egress::refuse);
    }

    /** Where to connect for a file that the vendor has given a link to. Fails with a refusal as above. */
    public Uni<SocketAddress> fileAddress(URI url) {
        boolean known = vendor.api().fileHosts().contains(url.getHost().toLowerCase(Locale.ROOT));
        return address(url, fileExceptions, known, Egress::refuseFile);
    }

    private Uni<SocketAddress> address(
            URI url, Set<String> excepted, boolean known, Function<String, RuntimeException> refusal) {
        int port = port(url);
        if (excepted.contains(url.getHost() + ":" + port)) {
            return resolve(url.getHost()).map(all -> SocketAddress.inetSocketAddress(port, all[0].getHostAddress()));
        }
        if (!"https".equals(url.getScheme()) || !known) {
            return Uni.createFrom()
                    .failure(
                            refusal.apply("%s is not an https address of %s".formatted(url.getHost(), vendor.title())));
        }
        return resolve(url.getHost()).map(all -> {
            for (InetAddress address : all) {
                if (!PublicAddress.is(address)) {
                    throw refusal.apply(
                            "%s leads to an address that is not on the public internet".formatted(url.getHost()));
                }
            }
            return SocketAddress.inetSocketAddress(port, all[0].getHostAddress());
        });
    }

    static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    /** The JDK resolves, and remembers for 30 seconds, but it blocks while it asks. */
    private Uni<InetAddress[]> resolve(String host) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> InetAddress.getAllByName(host), false)
                        .toCompletionStage())
                .onFailure(UnknownHostException.class)
                .transform(unknown -> Refusal.of(
                                Fault.VENDOR_UNREACHABLE,
                                "The host name %s of %s cannot be resolved. Try again in a minute; if that stays so, tell the user to check the account's address."
                                        .formatted(host, vendor.title()))
                        .with(Refusal.SENT, false)
                        .asException());
    }

    private static RuntimeException refuseFile(String reason) {
        return Refusal.of(
                        Fault.ADDRESS_REFUSED,
                        "The vendor keeps this file where files are not fetched from: %s. People can open it at the vendor."
                                .formatted(reason))
                .asException();
    }

    private static RuntimeException refuse(String reason) {
        return Refusal.of(
                        Fault.ADDRESS_REFUSED,
                        "The account's address may not be called: %s. Tell the user to have the account's address corrected."
                                .formatted(reason))
                .asException();
    }
}
