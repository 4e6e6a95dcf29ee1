package dev.postern.token.pods;

import static dev.postern.token.world.Cluster.ready;
import static dev.postern.token.world.Cluster.slice;
import static dev.postern.token.world.Cluster.terminating;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.vendor.Address;
import dev.postern.token.world.Cluster;
import dev.postern.token.world.Eventually;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final Address FIRST = new Address("10.0.0.1", 8180);
    private static final Address SECOND = new Address("10.0.0.2", 8180);

    private final Cluster cluster = Cluster.up();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void knowThePodsThatAreThere() {
        cluster.put(slice("a", 8180, ready("10.0.0.1")));
        try (Slices slices = follow()) {
            Eventually.equal(Optional.of(List.of(FIRST)), slices::ready);
        }
    }

    @Test
    void knowThatThereIsNone() {
        try (Slices slices = follow()) {
            Eventually.equal(Optional.of(List.of()), slices::ready);
        }
    }

    @Test
    void followPodsThatComeAndGo() {
        cluster.put(slice("a", 8180, ready("10.0.0.1")));
        try (Slices slices = follow()) {
            Eventually.equal(Optional.of(List.of(FIRST)), slices::ready);
            EndpointSlice other = slice("b", 8180, ready("10.0.0.2"));
            cluster.put(other);
            Eventually.equal(Optional.of(List.of(FIRST, SECOND)), slices::ready);
            cluster.put(slice("a", 8180, terminating("10.0.0.1")));
            Eventually.equal(Optional.of(List.of(SECOND)), slices::ready);
            cluster.delete(other);
            Eventually.equal(Optional.of(List.of()), slices::ready);
        }
    }

    @Test
    void areNotKnownUntilTheApiServerAnswers() {
        Cluster late = Cluster.notYetUp();
        try (late;
                Slices slices = Slices.follow(late.client(), Cluster.NAMESPACE, Cluster.SERVICE)) {
            assertEquals(Optional.empty(), slices.ready());
            late.comeUp();
            late.put(slice("a", 8180, ready("10.0.0.1")));
            Eventually.equal(Optional.of(List.of(FIRST)), slices::ready);
        }
    }

    @Test
    void takeNoPodOfAnotherService() {
        EndpointSlice foreign = slice("a", 8180, ready("10.0.0.1"));
        foreign.getMetadata().getLabels().put("kubernetes.io/service-name", "another");
        cluster.put(foreign);
        try (Slices slices = follow()) {
            Eventually.equal(Optional.of(List.of()), slices::ready);
        }
    }

    private Slices follow() {
        return Slices.follow(cluster.client(), Cluster.NAMESPACE, Cluster.SERVICE);
    }
}
