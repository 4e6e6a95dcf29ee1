package dev.postern.kit.send;

import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/**
 * Sends one request to the vendor and reads its answer to the end. It never repeats a request and follows no redirect.
 * Ending the subscription ends the request at the vendor too.
 */
@Singleton
public class VendorClient {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration KEPT_ALIVE = Duration.ofSeconds(30);
    private static final int CONNECTIONS_PER_ADDRESS = 128;
    /** Counted after decompression, as that is what has to be kept in memory. */
    private static final int LARGEST_BODY = 5 * 1024 * 1024;

    private final HttpClient client;
    private final Egress egress;

    public VendorClient(Vertx vertx, Egress egress) {
        this.egress = egress;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) TO_CONNECT.toMillis())
                        .setKeepAliveTimeout((int) KEPT_ALIVE.toSeconds())
                        .setDecompressionSupported(true)
                        .setTracingPolicy(io.vertx.core.tracing.TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_ADDRESS));
    }

    /** Fails with a refusal when no answer could be had. Any status is an answer. */
    public Uni<VendorAnswer> send(VendorRequest request) {
        return egress.address(request.api())
                .chain(address -> Uni.createFrom()
                        .emitter(emitter ->
                                new Exchange(request, LARGEST_BODY, emitter).start(client, options(request, address))));
    }

    /**
     * Gets a file by a link that the vendor has signed, which is all that it needs: nothing of the account goes along.
     *
     * @param most so many bytes at most; a larger file is refused
     */
    public Uni<VendorAnswer> fetch(URI link, int most) {
        VendorRequest request = VendorRequest.file(link);
        return egress.fileAddress(request.api())
                .chain(address -> Uni.createFrom()
                        .emitter(emitter ->
                                new Exchange(request, most, emitter).start(client, options(request, address))));
    }

    private static RequestOptions options(VendorRequest request, SocketAddress address) {
        return new RequestOptions()
                .setServer(address)
                .setHost(request.api().getHost())
                .setPort(Egress.port(request.api()))
                .setSsl("https".equals(request.api().getScheme()))
                .setMethod(request.verb())
                .setURI(request.fullTarget())
                .setFollowRedirects(false)
                .setHeaders(request.headers());
    }
}
