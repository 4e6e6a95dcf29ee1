package dev.postern.sandbox.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Waits until children answer that they are ready. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Duration deadline;
    private final Consumer<String> progress;

    Readiness(Duration deadline, Consumer<String> progress) {
        this.deadline = deadline;
        this.progress = progress;
    }

    /** Returns when all are ready; fails when one ends, or is not ready in time. */
    void await(Map<Child, URI> children) {
        long start = System.nanoTime();
        Duration told = Duration.ZERO;
        Map<Child, URI> waiting = new LinkedHashMap<>(children);
        while (!waiting.isEmpty()) {
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            for (Child each : List.copyOf(waiting.keySet())) {
                if (!each.isAlive()) {
                    throw each.ended();
                }
                if (isReady(waiting.getOrDefault(each, URI.create("")))) {
                    waiting.remove(each);
                    progress.accept("%s is ready (%s)".formatted(each.name(), seconds(passed)));
                } else if (passed.compareTo(deadline) > 0) {
                    throw each.late(deadline);
                }
            }
            if (!waiting.isEmpty() && passed.minus(told).compareTo(TELL_EVERY) >= 0) {
                told = passed;
                progress.accept("waiting for %s (%s)".formatted(names(waiting), seconds(passed)));
            }
            waiting.keySet().stream().findFirst().ifPresent(child -> child.await(BETWEEN));
        }
    }

    static String seconds(Duration passed) {
        return "%d.%d s".formatted(passed.toSeconds(), passed.toMillisPart() / 100);
    }

    private boolean isReady(URI health) {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HouseFailure("The start was interrupted.", e);
        }
    }

    private static String names(Map<Child, URI> waiting) {
        return waiting.keySet().stream().map(Child::name).collect(Collectors.joining(" and "));
    }
}
