package dev.postern.kit.mcp.hostile;

import java.util.List;
import java.util.Random;

/** What is left to chance, the same for the same seed. */
record Chance(Random random) {
    Chance(long seed) {
        this(new Random(seed));
    }

    /** A number from 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    String of(String... all) {
        return of(List.of(all));
    }
}
