package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The times of something that waits for a slot and then takes its time. They are kept in the thing itself. */
public record Job(ObjectNode owner) {
    private static final String REQUESTED = "_requested";
    private static final String WAIT = "_wait";
    private static final String LENGTH = "_length";
    private static final String STARTED = "_started";
    private static final String ENDED = "_ended";

    /** Asks for a slot, not before the wait is over. Forgets what the thing did before. */
    static Job ask(ObjectNode owner, Instant now, Duration wait, Duration length) {
        owner.put(REQUESTED, now.toString()).put(WAIT, wait.toString()).put(LENGTH, length.toString());
        owner.remove(STARTED);
        owner.remove(ENDED);
        return new Job(owner);
    }

    /** The length of time under a key of a script. */
    static Duration length(JsonNode script, String key) {
        return Duration.parse(script.path(key).asText("PT0S"));
    }

    public boolean isQueued() {
        return owner.has(REQUESTED) && !owner.has(STARTED) && !owner.has(ENDED);
    }

    public boolean isRunning() {
        return owner.has(STARTED) && !owner.has(ENDED);
    }

    boolean isAtWork() {
        return isQueued() || isRunning();
    }

    /** When it may start at the earliest. */
    Instant due() {
        return at(REQUESTED).plus(length(owner, WAIT));
    }

    public Instant started() {
        return at(STARTED);
    }

    Instant end() {
        return started().plus(length(owner, LENGTH));
    }

    /** How much of it is over, from 0 to 1. */
    double progress(Instant now) {
        if (!isRunning()) {
            return isQueued() ? 0 : 1;
        }
        double whole = Math.max(1, length(owner, LENGTH).toMillis());
        return Math.clamp(Duration.between(started(), now).toMillis() / whole, 0, 1);
    }

    void start(Instant at) {
        owner.put(STARTED, at.toString());
    }

    void finish(Instant at) {
        owner.put(ENDED, at.toString());
    }

    /** Makes it end so long from now, whether or not it has a slot. */
    void endIn(Duration left, Instant now) {
        if (isQueued()) {
            start(now);
        }
        owner.put(LENGTH, Duration.between(started(), now).plus(left).toString());
    }

    private Instant at(String key) {
        return Instant.parse(owner.path(key).asText());
    }
}
