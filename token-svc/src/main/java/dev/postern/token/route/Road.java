package dev.postern.token.route;

import dev.postern.token.wire.FewLines;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;

/** What all calls on their way share. */
record Road(HttpClient client, Vertx vertx, RouteConfig config, FewLines lines, InFlight inFlight) {}
