package dev.postern.token.world;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPortBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** An API server that holds the EndpointSlices of one Service. */
public final class Cluster implements AutoCloseable {
    public static final String NAMESPACE = "postern";
    public static final String SERVICE = "postern-octapipe-svc";

    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
    private final int port = Ports.free();
    private final KubernetesClient client =
            new KubernetesClientBuilder().withConfig(config()).build();

    private Cluster() {}

    public static Cluster up() {
        Cluster cluster = notYetUp();
        cluster.comeUp();
        return cluster;
    }

    /** An API server whose address is known, and that does not answer. */
    public static Cluster notYetUp() {
        return new Cluster();
    }

    public void comeUp() {
        server.init(InetAddress.getLoopbackAddress(), port);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    private Config config() {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(url())
                .withNamespace(NAMESPACE)
                .withRequestRetryBackoffLimit(0)
                .build();
    }

    public KubernetesClient client() {
        return client;
    }

    /** Puts a slice of the Service in place of the one with the same name, if there is one. */
    public void put(EndpointSlice slice) {
        client.resource(slice).createOr(existing -> existing.update());
    }

    public void delete(EndpointSlice slice) {
        client.resource(slice).delete();
    }

    public static EndpointSlice slice(String name, int port, Endpoint... endpoints) {
        return sliceOf("IPv4", name, port, endpoints);
    }

    public static EndpointSlice sliceOf(String family, String name, int port, Endpoint... endpoints) {
        ObjectMeta meta = new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(NAMESPACE)
                .addToLabels("kubernetes.io/service-name", SERVICE)
                .build();
        return new EndpointSliceBuilder()
                .withMetadata(meta)
                .withAddressType(family)
                .withPorts(
                        new EndpointPortBuilder()
                                .withName("http")
                                .withPort(port)
                                .build(),
                        new EndpointPortBuilder()
                                .withName("management")
                                .withPort(9180)
                                .build())
                .withEndpoints(Arrays.asList(endpoints))
                .build();
    }

    public static Endpoint ready(String address) {
        return endpoint(address, true, false);
    }

    public static Endpoint unready(String address) {
        return endpoint(address, false, false);
    }

    /** As a pod that was told to stop, and still serves. */
    public static Endpoint terminating(String address) {
        return endpoint(address, false, true);
    }

    /** An endpoint of which its slice says nothing. */
    public static Endpoint unspoken(String address) {
        return new EndpointBuilder().withAddresses(List.of(address)).build();
    }

    private static Endpoint endpoint(String address, boolean ready, boolean terminating) {
        return new EndpointBuilder(unspoken(address))
                .withNewConditions()
                .withReady(ready)
                .withServing(true)
                .withTerminating(terminating)
                .endConditions()
                .build();
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
