package dev.postern.token.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits the calls of a connector, and gives this service itself the Service of the cluster. */
public final class LimitedWorld implements QuarkusTestResourceLifecycleManager {
    public static final int PER_MINUTE = 4;

    private @Nullable Cluster cluster;

    @Override
    public Map<String, String> start() {
        cluster = Cluster.up();
        return Map.of(
                "quarkus.kubernetes-client.api-server-url",
                cluster.url(),
                "postern.kubernetes.namespace",
                Cluster.NAMESPACE,
                "postern.kubernetes.own-service",
                Cluster.SERVICE,
                "postern.limits.calls-per-minute",
                String.valueOf(PER_MINUTE));
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
