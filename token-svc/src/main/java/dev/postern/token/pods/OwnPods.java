package dev.postern.token.pods;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ready replicas of this service itself. */
@Singleton
public final class OwnPods {
    private final KubernetesConfig config;
    private final Instance<KubernetesClient> client;
    private volatile @Nullable Slices slices;

    @Inject
    OwnPods(KubernetesConfig config, Instance<KubernetesClient> client) {
        this.config = config;
        this.client = client;
    }

    void start(@Observes StartupEvent event) {
        config.ownService().ifPresent(service -> slices = Slices.follow(client.get(), config, service));
    }

    void stop(@Observes ShutdownEvent event) {
        Optional.ofNullable(slices).ifPresent(Slices::close);
    }

    /** How many they are; 1 outside a cluster, until they have become known, and when none says that it is ready. */
    public int ready() {
        return Optional.ofNullable(slices)
                .flatMap(Slices::ready)
                .map(List::size)
                .map(size -> Math.max(1, size))
                .orElse(1);
    }
}
