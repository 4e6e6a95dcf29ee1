package dev.postern.token.pods;

import dev.postern.token.vendor.Address;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the EndpointSlices of one Service. */
final class Slices implements ResourceEventHandler<EndpointSlice>, AutoCloseable {
    private static final String NAMESPACE = "default";
    private static final String SERVICE = "kubernetes.io/service-name";

    private final String service;
    private final SharedIndexInformer<EndpointSlice> informer;
    private volatile @Nullable List<Address> ready;

    private Slices(String service, SharedIndexInformer<EndpointSlice> informer) {
        this.service = service;
        this.informer = informer;
    }

    /** Follows those of a Service in the namespace that is configured, else in the client's own. */
    static Slices follow(KubernetesClient client, KubernetesConfig config, String service) {
        String namespace = config.namespace()
                .or(() -> Optional.ofNullable(client.getNamespace()))
                .orElse(NAMESPACE);
        return follow(client, namespace, service);
    }

    /** Begins to follow them, and goes on trying while the API server cannot be reached. Does not wait. */
    static Slices follow(KubernetesClient client, String namespace, String service) {
        SharedIndexInformer<EndpointSlice> informer = client.discovery()
                .v1()
                .endpointSlices()
                .inNamespace(namespace)
                .withLabel(SERVICE, service)
                .runnableInformer(0);
        Slices slices = new Slices(service, informer);
        informer.addEventHandler(slices).exceptionHandler((started, failure) -> {
            Log.warnf("The pods of %s cannot be watched at the moment: %s", service, failure.getMessage());
            return true;
        });
        var _ = informer.start().thenRun(slices::read);
        return slices;
    }

    /** The pods that take new calls; empty until they have become known for the first time. */
    Optional<List<Address>> ready() {
        return Optional.ofNullable(ready);
    }

    @Override
    public void onAdd(EndpointSlice slice) {
        read();
    }

    @Override
    public void onUpdate(EndpointSlice before, EndpointSlice slice) {
        read();
    }

    @Override
    public void onDelete(EndpointSlice slice, boolean unknown) {
        read();
    }

    /** A list that is still being read might lack pods that are ready. */
    private synchronized void read() {
        if (informer.hasSynced()) {
            List<Address> now = ReadyPods.of(informer.getStore().list());
            if (!now.equals(ready)) {
                Log.infof("Ready pods of %s: %s", service, now);
                ready = now;
            }
        }
    }

    @Override
    public void close() {
        informer.close();
    }
}
