package dev.postern.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** Starts and stops HTTP listeners, waiting for each. */
final class Listeners {
    private static final String LOOPBACK = "127.0.0.1";

    private Listeners() {}

    static URI listen(Vertx vertx, Router router, int port) {
        try {
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(port, LOOPBACK)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return URI.create("http://" + LOOPBACK + ":" + server.actualPort());
        } catch (CompletionException e) {
            throw new IllegalStateException("the sandbox cannot listen on port " + port, e);
        }
    }

    static void close(Vertx vertx) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("postern-sandbox");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for uploads", e);
        }
    }

    static void report(Throwable failure) {
        System.getLogger(Listeners.class.getName()).log(System.Logger.Level.ERROR, failure.getMessage(), failure);
    }
}
