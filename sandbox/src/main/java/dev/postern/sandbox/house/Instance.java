package dev.postern.sandbox.house;

import java.util.function.Supplier;

/** One process of the house. It can be told to go, or be killed, and then be started again as it was. */
public final class Instance {
    private final String name;
    private final int management;
    private final Supplier<Child> start;
    private volatile Child child;

    private Instance(String name, int management, Supplier<Child> start) {
        this.name = name;
        this.management = management;
        this.start = start;
        this.child = start.get();
    }

    static Instance started(String name, int management, Supplier<Child> start) {
        return new Instance(name, management, start);
    }

    /** As the name of its log file. */
    public String name() {
        return name;
    }

    /** The port where it tells health and metrics. */
    public int management() {
        return management;
    }

    public boolean isRunning() {
        return child.isAlive();
    }

    /** Tells it to go, as a cluster does: with SIGTERM. Does not wait for that. */
    public void leave() {
        child.leave();
    }

    /** Ends it at once, with whatever is under way. Does not wait for that either. */
    public void kill() {
        child.kill();
    }

    /** Starts it again, once it has gone. Does not wait until it is ready. */
    public void startAgain() {
        if (isRunning()) {
            throw new IllegalStateException(name + " has not gone");
        }
        child = start.get();
    }

    Child child() {
        return child;
    }
}
