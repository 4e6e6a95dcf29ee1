package dev.postern.token.route;

import static dev.postern.token.world.Cluster.ready;
import static dev.postern.token.world.Cluster.slice;
import static dev.postern.token.world.Cluster.unready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.vendor.Instances;
import dev.postern.token.vendor.Vendor;
import dev.postern.token.vendor.Vendors;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Cluster;
import dev.postern.token.world.ClusterWorld;
import dev.postern.token.world.Database;
import dev.postern.token.world.Eventually;
import dev.postern.token.world.Load;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.Pod;
import dev.postern.token.world.Ports;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How calls spread over pods: by account as long as they can, elsewhere when they must, and never twice. */
@ServiceTest
@WithTestResource(value = ClusterWorld.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LoadedPodsTest {
    private static final int SOME = 600;

    /** What a client in {@link Load} calls with, for each connector. */
    private static final int CLIENTS = 2;

    private static final int CONNECTIONS = 512;

    private @Nullable Cluster cluster;

    @TestHTTPResource
    @Nullable
    URI base;

    @Inject
    Admin admin;

    @Inject
    Database database;

    @Inject
    Vertx vertx;

    @Inject
    Vendors vendors;

    @Inject
    Instances instances;

    private final List<Pod> pods = new ArrayList<>();

    @AfterEach
    void stopAll() {
        pods.forEach(Pod::kill);
    }

    @Test
    void givesToOthersWhatOneAccountHasTooMuchOf() {
        startThreePods();
        MadeConnector connector = connector();
        Pod usual = answering(connector);

        try (Load load = new Load(base(), Collections.nCopies(30, connector))) {
            load.goOnFor(SOME);
            assertEquals(
                    List.of(),
                    load.end().stream().filter(call -> call.status() != 200).toList());
        }

        assertTrue(pods.stream().filter(pod -> pod.calls() > SOME / 20).count() > 1, this::calls);
        assertTrue(usual.mostInFlight() < 30 * CLIENTS, "held " + usual.mostInFlight());
        assertEquals(usual, answering(connector));
    }

    @Test
    void leavesAnAccountWhereItIsWhileItHasFewCalls() {
        startThreePods();
        MadeConnector connector = connector();
        try (Load load = new Load(base(), Collections.nCopies(SpillOver.FEW / CLIENTS, connector))) {
            load.goOnFor(SOME);
        }
        assertEquals(1, pods.stream().filter(pod -> pod.calls() > 0).count(), this::calls);
    }

    @Test
    void movesOnlyTheAccountsOfAPodThatGoesAndBringsThemBack() {
        startThreePods();
        Map<MadeConnector, Pod> before = new LinkedHashMap<>();
        Stream.generate(this::connector).limit(30).forEach(each -> before.put(each, answering(each)));
        Pod gone = pods.getFirst();
        assertTrue(before.containsValue(gone), "no account is at the pod that goes");

        tell(unready("127.0.0.2"), ready("127.0.0.3"), ready("127.0.0.4"));
        before.forEach((connector, pod) -> {
            Pod now = answering(connector);
            assertTrue(pod == gone ? now != gone : now == pod, connector.path());
        });
        tell(ready("127.0.0.2"), ready("127.0.0.3"), ready("127.0.0.4"));
        before.forEach((connector, pod) -> assertEquals(pod, answering(connector), connector.path()));
    }

    @Test
    void neverSendsACallASecondTimeToAnotherPod() {
        startThreePods();
        MadeConnector connector = connector();
        Pod usual = answering(connector);
        usual.kill();
        NetServer breaking = vertx.createNetServer().connectHandler(socket -> socket.handler(bytes -> socket.close()));
        breaking.listen(Ports.OF_PODS, usual.address())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        int before = pods.stream().mapToInt(Pod::calls).sum();

        Client.call(connector.path()).statusCode(502);

        assertEquals(before, pods.stream().mapToInt(Pod::calls).sum());
        breaking.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void usesAConnectionAgain() {
        startThreePods();
        MadeConnector connector = connector();
        Pod usual = answering(connector);
        int before = usual.connections();
        for (int i = 0; i < 20; i++) {
            assertEquals(usual, answering(connector));
        }
        assertTrue(usual.connections() - before <= 2, "opened " + (usual.connections() - before));
    }

    @Test
    void opensOnlySoManyConnectionsToAPod() {
        pods.add(new Pod(vertx, "127.0.0.2", Ports.OF_PODS, 1000));
        tell(ready("127.0.0.2"));
        try (Load load = new Load(base(), Collections.nCopies(CONNECTIONS * 3 / 4, connector()))) {
            load.goOnFor(2 * CONNECTIONS);
            assertTrue(load.end().stream().allMatch(call -> call.status() == 200));
        }
        assertEquals(CONNECTIONS, pods.getFirst().mostInFlight());
    }

    private void startThreePods() {
        IntStream.rangeClosed(2, 4).forEach(i -> pods.add(new Pod(vertx, "127.0.0." + i, Ports.OF_PODS)));
        tell(ready("127.0.0.2"), ready("127.0.0.3"), ready("127.0.0.4"));
    }

    /** Which pod answers a call. */
    private Pod answering(MadeConnector connector) {
        List<Integer> before = pods.stream().map(Pod::calls).toList();
        Client.call(connector.path()).statusCode(200);
        return IntStream.range(0, pods.size())
                .filter(i -> pods.get(i).calls() > before.get(i))
                .mapToObj(pods::get)
                .findFirst()
                .orElseThrow();
    }

    private String calls() {
        return pods.stream().map(Pod::calls).toList().toString();
    }

    /** The pods tell no tools, so that they have to be known from before. */
    private MadeConnector connector() {
        admin.aConnector().issue();
        database.change(
                "insert into catalogue select ?, etag, replace(body, vendor, ?), read_at from catalogue"
                        + " where vendor = ? on conflict do nothing",
                World.DOWN,
                World.DOWN,
                World.VENDOR);
        return admin.aConnector().of(World.DOWN).issue();
    }

    private void tell(Endpoint... endpoints) {
        Objects.requireNonNull(cluster).put(slice("octapipe-abc", Ports.OF_PODS, endpoints));
        Vendor vendor = vendors.find(World.DOWN).orElseThrow();
        long expected = Stream.of(endpoints)
                .filter(endpoint -> endpoint.getConditions().getReady())
                .count();
        Eventually.equal(expected, () -> (long) instances.ready(vendor).size());
    }

    private URI base() {
        return Objects.requireNonNull(base);
    }
}
