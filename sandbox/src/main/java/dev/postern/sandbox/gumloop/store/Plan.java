package dev.postern.sandbox.gumloop.store;

/** How much an organisation may have at work at once, and what becomes of more. */
public enum Plan {
    PRO(5, 25, false),
    ENTERPRISE(15, 100, true);

    private final int runs;
    private final int turns;
    private final boolean queues;

    Plan(int runs, int turns, boolean queues) {
        this.runs = runs;
        this.turns = turns;
        this.queues = queues;
    }

    /** How many flow runs at once. */
    public int runs() {
        return runs;
    }

    /** How many agents at work at once. */
    public int turns() {
        return turns;
    }

    /** Whether one more waits in a queue; else it is refused. */
    public boolean queues() {
        return queues;
    }
}
