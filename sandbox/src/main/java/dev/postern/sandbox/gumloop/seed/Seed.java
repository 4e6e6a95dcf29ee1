package dev.postern.sandbox.gumloop.seed;

import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Plan;
import dev.postern.sandbox.gumloop.store.World;
import java.time.Instant;
import java.util.List;

/** The world at the first start and after every reset. */
public final class Seed {
    private static final List<String> ACME =
            List.of("people", "flows", "runs", "agents", "sessions", "skills", "knowledge");

    /** So few credits that the third search in what the organisation knows is one too many. */
    private static final long GLOBEX_CREDITS = 12;

    private Seed() {}

    public static World world(Instant now) {
        Organization acme = new Organization("org_acme", Plan.ENTERPRISE, 100_000);
        ACME.forEach(part -> new SeedFile(acme, now).read("/gumloop/acme/" + part + ".yaml"));
        AuditPlot.fill(acme, now, List.of("usr_772", "usr_773", "usr_774"));
        Organization globex = new Organization("org_globex", Plan.PRO, GLOBEX_CREDITS);
        new SeedFile(globex, now).read("/gumloop/globex/all.yaml");
        AuditPlot.fill(globex, now, List.of("usr_810"));
        return new World(List.of(acme, globex));
    }
}
