package dev.postern.stories;

/** The least and the most that a query may answer. */
record Bounds(double least, double most) {
    /** Prometheus stretches an increase to the ends of its range: of half a minute by less than a tenth. */
    static final double STRETCH = 1.1;

    private static final double ROUNDING = 1e-6;

    static Bounds exactly(double value) {
        return new Bounds(value, value);
    }

    /** Of what {@code increase} makes of a counter that went up by so much. */
    static Bounds increase(double by) {
        return new Bounds(by, by * STRETCH);
    }

    /** Of what {@code rate} makes of it. */
    Bounds per(double seconds) {
        return new Bounds(least / seconds, most / seconds);
    }

    Bounds over(Bounds other) {
        return new Bounds(least / other.most, most / other.least);
    }

    boolean hold(double value) {
        return value >= least * (1 - ROUNDING) && value <= most * (1 + ROUNDING);
    }

    @Override
    public String toString() {
        return "%.5f to %.5f".formatted(least, most);
    }
}
