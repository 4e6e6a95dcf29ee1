package dev.postern.token.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives one vendor a Service in a cluster; its configured address is one at which nobody listens. */
public final class ClusterWorld implements QuarkusTestResourceLifecycleManager {
    private @Nullable Cluster cluster;

    @Override
    public Map<String, String> start() {
        cluster = Cluster.up();
        return Map.of(
                "quarkus.kubernetes-client.api-server-url",
                cluster.url(),
                "postern.kubernetes.namespace",
                Cluster.NAMESPACE,
                "postern.vendors.%s.service".formatted(World.DOWN),
                Cluster.SERVICE);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cluster, new TestInjector.MatchesType(Cluster.class));
    }

    @Override
    public void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
