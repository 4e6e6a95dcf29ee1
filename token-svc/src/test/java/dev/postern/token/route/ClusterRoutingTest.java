package dev.postern.token.route;

import static dev.postern.token.world.Cluster.ready;
import static dev.postern.token.world.Cluster.slice;
import static dev.postern.token.world.Cluster.terminating;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.vendor.Instances;
import dev.postern.token.vendor.Vendor;
import dev.postern.token.vendor.Vendors;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Cluster;
import dev.postern.token.world.ClusterWorld;
import dev.postern.token.world.Connections;
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
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pods come and go while clients call. */
@ServiceTest
@WithTestResource(value = ClusterWorld.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ClusterRoutingTest {
    private static final int SOME = 300;

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

    @BeforeEach
    void startThreePods() {
        for (int i = 2; i <= 4; i++) {
            pods.add(new Pod(vertx, "127.0.0." + i, Ports.OF_PODS));
        }
        tell(ready("127.0.0.2"), ready("127.0.0.3"), ready("127.0.0.4"));
    }

    @AfterEach
    void stopAll() {
        pods.forEach(Pod::kill);
    }

    @Test
    void sendsAnAccountsCallsToOnePod() {
        MadeConnector connector = connector();
        for (int i = 0; i < 5; i++) {
            Client.call(connector.path()).statusCode(200);
        }
        assertEquals(List.of(0, 0, 5), pods.stream().map(Pod::calls).sorted().toList());
    }

    @Test
    void failsNoCallWhenAPodLeavesProperly() {
        try (Load load = new Load(base(), connectors())) {
            load.goOnFor(SOME);
            tell(terminating("127.0.0.2"), ready("127.0.0.3"), ready("127.0.0.4"));
            load.goOnFor(SOME);
            pods.getFirst().drain();
            tell(ready("127.0.0.3"), ready("127.0.0.4"));
            load.goOnFor(SOME);
            assertEquals(List.of(), failed(load.end()));
        }
        assertTrue(pods.getFirst().calls() > 0, "it had calls");
    }

    @Test
    void givesATerminatingPodNothingNew() {
        try (Load load = new Load(base(), connectors())) {
            load.goOnFor(SOME);
            tell(terminating("127.0.0.2"), ready("127.0.0.3"), ready("127.0.0.4"));
            load.goOnFor(SOME);
            int before = pods.getFirst().calls();
            load.goOnFor(SOME);
            assertEquals(before, pods.getFirst().calls());
        }
    }

    @Test
    void failsOnlyCallsInFlightWhenAPodIsKilled() {
        try (Load load = new Load(base(), connectors())) {
            load.goOnFor(SOME);
            pods.getFirst().kill();
            Connections.becomeNone(vertx, pods.getFirst().address(), Ports.OF_PODS);
            long noticed = System.nanoTime();
            load.goOnFor(SOME);
            tell(ready("127.0.0.3"), ready("127.0.0.4"));
            load.goOnFor(SOME);
            List<Load.Done> failed = failed(load.end());
            assertTrue(failed.stream().allMatch(call -> call.began() < noticed), failed::toString);
            assertTrue(failed.stream().allMatch(call -> call.status() == 502), failed::toString);
        }
    }

    @Test
    void givesAPodThatComesItsShare() {
        pods.getFirst().kill();
        tell(ready("127.0.0.3"), ready("127.0.0.4"));
        try (Load load = new Load(base(), connectors())) {
            load.goOnFor(SOME);
            Pod fresh = new Pod(vertx, "127.0.0.5", Ports.OF_PODS);
            pods.add(fresh);
            tell(ready("127.0.0.3"), ready("127.0.0.4"), ready("127.0.0.5"));
            Eventually.equal(true, () -> fresh.calls() > SOME / 10);
            assertEquals(List.of(), failed(load.end()));
        }
    }

    private static List<Load.Done> failed(List<Load.Done> calls) {
        return calls.stream().filter(call -> call.status() != 200).toList();
    }

    /** Twelve accounts: the chance that none of them ranks a given one of three pods first is below one percent. */
    private List<MadeConnector> connectors() {
        return Stream.generate(this::connector).limit(12).toList();
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
