package dev.postern.token.route;

import dev.postern.contract.Headers;
import dev.postern.contract.Secret;
import dev.postern.token.vendor.Address;
import dev.postern.token.vendor.Vendor;
import dev.postern.token.wire.Drain;
import dev.postern.token.wire.WireError;
import dev.postern.token.wire.WireHeaders;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Carries one call to the vendor service and its answer back. */
final class Courier implements ProxyInterceptor {
    private static final String PATH = "/mcp";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Road road;
    private final Vendor vendor;
    private final List<Address> addresses;
    private final Secret pass;
    private boolean connected;
    private @Nullable Place place;

    Courier(Road road, Vendor vendor, List<Address> addresses, Secret pass) {
        this.road = road;
        this.vendor = vendor;
        this.addresses = addresses;
        this.pass = pass;
    }

    /** A request to the first address that takes the connection. */
    Future<HttpClientRequest> connect() {
        return connect(addresses.iterator()).onSuccess(request -> {
            connected = true;
            // Failures are told through the response; without a handler Vert.x logs them as errors besides.
            request.exceptionHandler(
                    failure -> Log.debugf("A call to %s ended: %s", vendor.name(), failure.getMessage()));
        });
    }

    private Future<HttpClientRequest> connect(Iterator<Address> rest) {
        if (!rest.hasNext()) {
            return Future.failedFuture("the %s service has no address".formatted(vendor.name()));
        }
        Address address = rest.next();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(address.port(), address.host()))
                .setHost(road.tls() ? vendor.hostOf(address) : address.host())
                .setPort(address.port())
                .setSsl(road.tls())
                .setURI(PATH)
                .setIdleTimeout(road.config().vendorSilence().toMillis());
        Place taken = Place.take(road.inFlight(), address);
        place = taken;
        return road.client().request(options).recover(failure -> {
            taken.leave();
            Log.debugf("The %s service at %s takes no connection: %s", vendor.name(), address, failure.getMessage());
            return rest.hasNext() ? connect(rest) : Future.failedFuture(failure);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        long declared = request.getBody().length();
        if (declared > vendor.bodyLimit()) {
            return Future.succeededFuture(answer(request, WireError.BODY_TOO_LARGE));
        }
        LimitedBody body = new LimitedBody(
                request.getBody().stream(), vendor.bodyLimit(), road.config().bodyDeadline(), road.vertx());
        request.setBody(Body.body(body, declared)).setURI(PATH);
        OnwardHeaders.toVendor(request.headers());
        request.putHeader(Headers.PASS, pass.reveal());
        return context.sendRequest().map(response -> accept(request, response)).recover(failure -> {
            body.stop();
            leave();
            return Future.succeededFuture(answer(request, explain(body, failure)));
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        OnwardHeaders.toClient(context.response().headers());
        return context.sendResponse().onComplete(sent -> leave());
    }

    private void leave() {
        if (place != null) {
            place.leave();
        }
    }

    /** A vendor service that does not take our pass is our fault; the client must not take it for a login. */
    private ProxyResponse accept(ProxyRequest request, ProxyResponse response) {
        if (response.getStatusCode() != UNAUTHORIZED && response.getStatusCode() != FORBIDDEN) {
            return response;
        }
        if (road.lines().mayLog()) {
            Log.errorf("The %s service refused a pass with status %d", vendor.name(), response.getStatusCode());
        }
        response.release();
        return answer(request, WireError.VENDOR_SERVICE_DOWN);
    }

    private WireError explain(LimitedBody body, Throwable failure) {
        return body.broken().orElseGet(() -> explain(failure));
    }

    private WireError explain(Throwable failure) {
        Log.debugf("A call to the %s service failed: %s", vendor.name(), failure.getMessage());
        if (!connected) {
            return WireError.VENDOR_SERVICE_DOWN;
        }
        return failure instanceof TimeoutException ? WireError.NO_ANSWER_IN_TIME : WireError.OUTCOME_UNKNOWN;
    }

    private ProxyResponse answer(ProxyRequest request, WireError error) {
        request.release();
        Drain.rest(road.vertx(), request.proxiedRequest());
        return request.response()
                .setStatusCode(error.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, WireHeaders.JSON)
                .setBody(Body.body(error.body()));
    }
}
