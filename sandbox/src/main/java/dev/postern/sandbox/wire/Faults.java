package dev.postern.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for a request. The first that matches hits, and is used up one time. */
public final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    public synchronized void clear() {
        waiting.clear();
    }

    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized Optional<FaultKind> take(String vendor, String method, String path) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.hits(vendor, method, path)) {
                if (fault.times() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault.kind());
            }
        }
        return Optional.empty();
    }
}
