package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lets a production installation lose a node without losing a service. */
class ProductionTest {
    private final Rendered production = Rendered.of("production");

    @Test
    void runsNothingOnce() {
        Map<String, Integer> least = new TreeMap<>();
        deployments()
                .filter(each -> each.getSpec().getReplicas() != null)
                .forEach(each -> least.put(name(each), each.getSpec().getReplicas()));
        for (HorizontalPodAutoscaler scaler : production.every(HorizontalPodAutoscaler.class)) {
            String target = scaler.getSpec().getScaleTargetRef().getName();
            assertNull(
                    least.put(target, scaler.getSpec().getMinReplicas()), target + " is scaled, so it has no replicas");
        }
        assertEquals(deployments().map(ProductionTest::name).collect(Collectors.toSet()), least.keySet());
        assertAll(least.entrySet().stream().map(each -> () -> assertTrue(each.getValue() >= 2, each::toString)));
        assertEquals(2, production.every(HorizontalPodAutoscaler.class).size(), "both forms are in the example");
    }

    @Test
    void isDisturbedOnePodAtATime() {
        Set<Map<String, String>> protectedPods = production.every(PodDisruptionBudget.class).stream()
                .peek(budget ->
                        assertEquals(1, budget.getSpec().getMaxUnavailable().getIntVal()))
                .map(budget -> budget.getSpec().getSelector().getMatchLabels())
                .collect(Collectors.toSet());
        assertEquals(
                deployments()
                        .map(each -> each.getSpec().getSelector().getMatchLabels())
                        .collect(Collectors.toSet()),
                protectedPods);
    }

    @Test
    void spreadsOverZonesAndNodes() {
        assertAll(deployments().map(each -> () -> {
            List<TopologySpreadConstraint> spread =
                    each.getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
            assertEquals(
                    List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"),
                    spread.stream()
                            .map(TopologySpreadConstraint::getTopologyKey)
                            .toList());
            assertAll(spread.stream()
                    .map(one -> () -> assertEquals(
                            each.getSpec().getSelector().getMatchLabels(),
                            one.getLabelSelector().getMatchLabels())));
        }));
    }

    @Test
    void saysWhatEachPodTakes() {
        assertAll(deployments().map(each -> () -> {
            var resources = each.getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .getFirst()
                    .getResources();
            assertNotNull(resources.getRequests().get("cpu"), name(each));
            assertNotNull(resources.getRequests().get("memory"), name(each));
            assertNotNull(resources.getLimits().get("memory"), name(each));
        }));
    }

    private Stream<Deployment> deployments() {
        return production.every(Deployment.class).stream();
    }

    private static String name(Deployment deployment) {
        return deployment.getMetadata().getName();
    }
}
