package dev.postern.sandbox.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last 2,000 requests that the vendor saw, the oldest first. */
public final class Journal {
    private static final int MOST = 2_000;

    private final Deque<Sighting> sightings = new ArrayDeque<>();

    synchronized void add(Sighting sighting) {
        if (sightings.size() == MOST) {
            sightings.removeFirst();
        }
        sightings.addLast(sighting);
    }

    public synchronized List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    public synchronized void clear() {
        sightings.clear();
    }
}
