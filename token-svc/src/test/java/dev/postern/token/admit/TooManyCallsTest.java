package dev.postern.token.admit;

import static dev.postern.token.world.Cluster.ready;
import static dev.postern.token.world.Cluster.slice;
import static dev.postern.token.world.Cluster.terminating;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.pods.OwnPods;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Cluster;
import dev.postern.token.world.Eventually;
import dev.postern.token.world.LimitedWorld;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
@WithTestResource(value = LimitedWorld.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TooManyCallsTest {
    /** Fifteen, less what the calls before took. */
    private static final String SECONDS = "([1-9]|1[0-5])";

    private @Nullable Cluster cluster;

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    MovableClock clock;

    @Inject
    OwnPods replicas;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void reset() {
        vendor.reset();
        tell(1, ready("10.0.0.1"));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void areRefusedInWords(String version) {
        String path = usedUp().path();
        Client.request()
                .header("MCP-Protocol-Version", version)
                .body(Client.BODY)
                .post(path)
                .then()
                .statusCode(429)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("Retry-After", matchesPattern(SECONDS))
                .header("RateLimit-Limit", "4")
                .header("RateLimit-Remaining", "0")
                .header("RateLimit-Reset", matchesPattern(SECONDS))
                .body("jsonrpc", equalTo("2.0"))
                .body("id", nullValue())
                .body("error.code", equalTo(-32011))
                .body("error.message", containsString("can have its limit raised"))
                .body("error.message", matchesPattern(".* before it can be sent again: " + SECONDS + "\\."));
    }

    @Test
    void areRefusedBeforeTheirBodyIsTaken() {
        MadeConnector connector = usedUp();
        Client.request().body("x".repeat(5 << 20)).post(connector.path()).then().statusCode(429);
    }

    @Test
    void areCounted() {
        MadeConnector connector = usedUp();
        double before = refused();
        Client.call(connector.path()).statusCode(429);
        assertEquals(before + 1, refused());
    }

    @Test
    void refuseNoOtherConnector() {
        usedUp();
        Client.call(admin.aConnector().issue().path()).statusCode(200).body(equalTo(VendorStandIn.ANSWER));
    }

    @Test
    void areNoneAMinuteLater() {
        MadeConnector connector = usedUp();
        clock.putForward(Duration.ofMinutes(1));
        assertEquals(LimitedWorld.PER_MINUTE, letThrough(connector));
    }

    @Test
    void areWhatIsAboveTheShareOfAReplica() {
        tell(2, ready("10.0.0.1"), ready("10.0.0.2"));
        assertEquals(2, letThrough(admin.aConnector().issue()));
        tell(1, ready("10.0.0.1"), terminating("10.0.0.2"));
        assertEquals(4, letThrough(admin.aConnector().issue()));
    }

    @Test
    void areWhatIsAboveTheWholeWhileNoReplicaIsReady() {
        tell(1);
        assertEquals(4, letThrough(admin.aConnector().issue()));
    }

    private MadeConnector usedUp() {
        MadeConnector connector = admin.aConnector().issue();
        letThrough(connector);
        return connector;
    }

    /** How many calls get through until one does not. */
    private static int letThrough(MadeConnector connector) {
        int calls = 0;
        ValidatableResponse answer = Client.call(connector.path());
        while (answer.extract().statusCode() == 200) {
            calls++;
            answer = Client.call(connector.path());
        }
        answer.statusCode(429);
        return calls;
    }

    private double refused() {
        return metrics.counter("postern.calls.refused", "reason", "limit").count();
    }

    private void tell(int expected, Endpoint... endpoints) {
        Objects.requireNonNull(cluster).put(slice("token-svc-abc", 8080, endpoints));
        Eventually.equal(expected, replicas::ready);
    }
}
