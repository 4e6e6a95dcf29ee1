package dev.postern.sandbox.caspio.seed;

import dev.postern.sandbox.caspio.store.World;
import java.time.Instant;
import java.util.List;

/** The world at the first start and after every reset. */
public final class Seed {
    private Seed() {}

    public static World world(Instant now) {
        return withViews(new World(List.of(AcmeSeed.account(now), GlobexSeed.account(now))));
    }

    /** The same world, with the views over its tables that no caller can make or change. */
    public static World withViews(World world) {
        world.account(AcmeSeed.NAME).ifPresent(AcmeViews::in);
        world.account(GlobexSeed.NAME).ifPresent(GlobexSeed::views);
        return world;
    }
}
