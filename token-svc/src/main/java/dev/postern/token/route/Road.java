package dev.postern.token.route;

import dev.postern.contract.log.FewLines;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;

/**
 * What all calls on their way share.
 *
 * @param tls whether vendor services are called by TLS
 */
record Road(HttpClient client, Vertx vertx, RouteConfig config, FewLines lines, InFlight inFlight, boolean tls) {}
