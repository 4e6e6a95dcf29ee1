package dev.postern.token.tls;

import io.quarkus.logging.Log;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SSLOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The TLS configuration named {@code internal}, which is on when it is there: then the internal port shows its
 * certificate, and a vendor service has to show one that its trust store knows. A renewed certificate is taken up.
 */
@Singleton
public final class InsideTls {
    private static final String NAME = "internal";

    private final Optional<TlsConfiguration> configuration;
    private final List<Consumer<SSLOptions>> users = new CopyOnWriteArrayList<>();

    @Inject
    InsideTls(TlsConfigurationRegistry registry) {
        this.configuration = registry.get(NAME);
    }

    public Optional<TlsConfiguration> configuration() {
        return configuration;
    }

    public boolean isOn() {
        return configuration.isPresent();
    }

    public HttpServerOptions server(HttpServerOptions options) {
        configuration.ifPresent(tls -> options.setSsl(true).setKeyCertOptions(tls.getKeyStoreOptions()));
        return options;
    }

    public HttpClientOptions client(HttpClientOptions options) {
        configuration.ifPresent(tls -> options.setTrustOptions(tls.getTrustStoreOptions()));
        return options;
    }

    public void renew(HttpServer server) {
        users.add(options -> {
            var _ = server.updateSSLOptions(options);
        });
    }

    public void renew(HttpClient client) {
        users.add(options -> {
            var _ = client.updateSSLOptions(options);
        });
    }

    void renewed(@Observes CertificateUpdatedEvent event) {
        if (event.name().equals(NAME)) {
            Log.info("The certificates for calls between the services were renewed");
            users.forEach(user -> user.accept(event.tlsConfiguration().getSSLOptions()));
        }
    }
}
