package dev.postern.token.route;

import dev.postern.contract.log.FewLines;
import dev.postern.token.issue.KnownConnector;
import dev.postern.token.tls.InsideTls;
import dev.postern.token.vendor.Vendor;
import dev.postern.token.vendor.Vendors;
import dev.postern.token.vouch.Passes;
import dev.postern.token.wire.WireAnswer;
import dev.postern.token.wire.WireError;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Passes admitted calls on to the vendor service, and its answers back, as they stream. */
@Singleton
public final class VendorProxy {
    private static final int CONNECT_MILLIS = 2000;
    private static final int CONNECTIONS_PER_ADDRESS = 512;
    private static final int WAITING = 1024;

    private final Vendors vendors;
    private final Choice choice;
    private final Passes passes;
    private final WireAnswer answer;
    private final Road road;

    @Inject
    VendorProxy(
            Vertx vertx,
            RouteConfig config,
            FewLines lines,
            Vendors vendors,
            Choice choice,
            InFlight inFlight,
            InsideTls tls,
            Passes passes,
            WireAnswer answer) {
        this.vendors = vendors;
        this.choice = choice;
        this.passes = passes;
        this.answer = answer;
        HttpClient client = client(vertx, tls);
        tls.renew(client);
        this.road = new Road(client, vertx, config, lines, inFlight, tls.isOn());
    }

    private static HttpClient client(Vertx vertx, InsideTls tls) {
        return vertx.createHttpClient(
                tls.client(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setMaxWaitQueueSize(WAITING)
                        .setDecompressionSupported(false)),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_ADDRESS));
    }

    /** Has to be called on the request's event loop, with nothing of its body read. */
    public void pass(HttpServerRequest request, KnownConnector connector) {
        vendors.find(connector.pass().vendor())
                .ifPresentOrElse(
                        vendor -> pass(request, connector, vendor),
                        () -> answer.end(request, WireError.VENDOR_SERVICE_DOWN));
    }

    private void pass(HttpServerRequest request, KnownConnector connector, Vendor vendor) {
        Courier courier = new Courier(
                road, vendor, choice.inOrder(vendor, connector.pass().account()), passes.of(connector.pass()));
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), road.client())
                .origin(context -> courier.connect())
                .addInterceptor(courier)
                .handle(request);
    }
}
