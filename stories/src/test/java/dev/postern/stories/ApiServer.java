package dev.postern.stories;

import dev.postern.sandbox.house.HouseOptions;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The Kubernetes API, as far as the token services ask it: which pods of a Service are ready. */
final class ApiServer implements AutoCloseable {
    static final String NAMESPACE = "postern";

    /** It tells of every request. */
    private static final Logger TALK = Logger.getLogger(MockWebServer.class.getName());

    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
    private final KubernetesClient client;

    ApiServer() {
        TALK.setLevel(Level.WARNING);
        server.init();
        client = server.createClient();
    }

    /** Lets token services follow the pods of a vendor here. */
    HouseOptions followed(HouseOptions options, String vendor) {
        return options.tokenSetting(
                        "quarkus.kubernetes-client.api-server-url",
                        client.getMasterUrl().toString())
                .tokenSetting("postern.kubernetes.namespace", NAMESPACE)
                .tokenSetting("postern.vendors.%s.service".formatted(vendor), vendor);
    }

    /** Each pod of this machine has a port of its own, and so a slice of its own. */
    void tell(String vendor, int port, boolean isReady) {
        EndpointSlice slice = new EndpointSliceBuilder()
                .withNewMetadata()
                .withName("%s-%d".formatted(vendor, port))
                .withNamespace(NAMESPACE)
                .addToLabels("kubernetes.io/service-name", vendor)
                .endMetadata()
                .withAddressType("IPv4")
                .addNewPort()
                .withName("http")
                .withPort(port)
                .endPort()
                .addNewEndpoint()
                .addToAddresses("127.0.0.1")
                .withNewConditions()
                .withReady(isReady)
                .withServing(true)
                .withTerminating(!isReady)
                .endConditions()
                .endEndpoint()
                .build();
        client.resource(slice).createOr(existing -> existing.update());
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
