package dev.postern.sandbox.octapipe.seed;

import dev.postern.sandbox.octapipe.store.World;
import java.time.Clock;
import java.util.List;

/** The world at the first start and after every reset. */
public final class Seed {
    private Seed() {}

    public static World world(Clock clock) {
        return new World(List.of(AcmeSeed.workspace(clock.instant()), GlobexSeed.workspace(clock.instant())));
    }
}
