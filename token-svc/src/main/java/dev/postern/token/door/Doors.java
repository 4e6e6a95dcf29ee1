package dev.postern.token.door;

import dev.postern.token.tls.InsideTls;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the admin and the internal port. Both hand their requests to the handler that serves the public one. */
@Singleton
public final class Doors {
    private static final int AFTER_EVERYTHING = 10_000;
    private static final int IDLE_SECONDS = 300;
    private static final int OPEN_SECONDS = 10;

    private final Vertx vertx;
    private final DoorsConfig config;
    private final InsideTls tls;
    private final String mainHost;
    private final Map<Door, HttpServer> servers = new EnumMap<>(Door.class);

    @Inject
    Doors(Vertx vertx, DoorsConfig config, InsideTls tls, @ConfigProperty(name = "quarkus.http.host") String mainHost) {
        this.vertx = vertx;
        this.config = config;
        this.tls = tls;
        this.mainHost = mainHost;
    }

    void open(@Observes @Priority(AFTER_EVERYTHING) StartupEvent event) {
        servers.put(
                Door.ADMIN,
                listen(Door.ADMIN, config.admin().host(), config.admin().port()));
        servers.put(
                Door.INTERNAL,
                listen(
                        Door.INTERNAL,
                        config.internal().host(),
                        config.internal().port()));
        if (tls.isOn()) {
            tls.renew(Objects.requireNonNull(servers.get(Door.INTERNAL)));
        }
    }

    void close(@Observes ShutdownEvent event) {
        List<Future<Void>> closing =
                servers.values().stream().map(HttpServer::close).toList();
        Future.join(closing).toCompletionStage().toCompletableFuture().join();
        servers.clear();
    }

    /** The door that a request came through. */
    Door of(HttpServerRequest request) {
        int port = request.connection().localAddress(true).port();
        return servers.entrySet().stream()
                .filter(entry -> entry.getValue().actualPort() == port)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Door.PUBLIC);
    }

    /** The port that an additional door really listens on. */
    public int port(Door door) {
        return Optional.ofNullable(servers.get(door))
                .map(HttpServer::actualPort)
                .orElseThrow(() -> new IllegalArgumentException("quarkus.http.port is the port of " + door));
    }

    private HttpServer listen(Door door, Optional<String> host, int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host.orElse(mainHost))
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS);
        if (door == Door.INTERNAL) {
            tls.server(options);
        }
        try {
            return vertx.createHttpServer(options)
                    .requestHandler(VertxHttpRecorder.getRootHandler())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(OPEN_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            String name = door.name().toLowerCase(Locale.ROOT);
            throw new ConfigurationException("Port %d of %s (postern.%s.port) cannot be opened: %s"
                    .formatted(port, options.getHost(), name, e.getMessage()));
        }
    }
}
