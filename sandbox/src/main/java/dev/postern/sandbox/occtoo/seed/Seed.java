package dev.postern.sandbox.occtoo.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.pipeline.Behaviour;
import dev.postern.sandbox.occtoo.pipeline.Pipeline;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.occtoo.store.World;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The world at the first start and after every reset. It has gone through the pipeline, days ago. */
public final class Seed {
    private static final String CONTOSO = "3f6c1f5e-2b7a-4c1d-9e80-5a1b7c2d4e60";
    private static final String FABRIKAM = "8d2e4b90-71c3-4f5a-8a46-0c9b3e7f1d22";
    private static final String PUBLISHED = "endpoint.created";

    private Seed() {}

    public static World world(Instant now) {
        Tenant contoso = new Tenant(CONTOSO, "contoso-retail", "Contoso Retail");
        grow(contoso, now, "/occtoo/contoso.yaml", ProductPlot.products(now), ProductPlot.prices());
        change(contoso, now);
        Mishaps.befall(contoso, now);
        Tenant fabrikam = new Tenant(FABRIKAM, "fabrikam", "Fabrikam");
        grow(fabrikam, now, "/occtoo/fabrikam.yaml", Json.array(), Json.array());
        return new World(List.of(contoso, fabrikam));
    }

    private static void grow(Tenant tenant, Instant now, String resource, ArrayNode products, ArrayNode prices) {
        SeedFile file = new SeedFile(tenant, now, SeedFile.read(resource, now));
        Pipeline pipeline = new Pipeline(tenant, Behaviour.of(false, false));
        file.sources();
        Instant filled = now.minus(Duration.ofDays(10));
        file.entries().forEach((source, entries) -> accept(pipeline, filled, source, entries));
        accept(pipeline, filled, "products", products);
        accept(pipeline, filled, "prices", prices);
        pipeline.settle(filled.plus(Duration.ofHours(1)));
        file.definitions();
        Instant activated = now.minus(Duration.ofDays(9));
        tenant.shelf(Kind.CARD_DEFINITION)
                .where("status", "Active")
                .forEach(each -> pipeline.activate(activated, each.path("id").asText()));
        pipeline.settle(activated.plus(Duration.ofHours(1)));
        file.destinations();
        Instant published = now.minus(Duration.ofDays(8));
        tenant.shelf(Kind.ENDPOINT).all().toList().forEach(each -> pipeline.review(published, each, PUBLISHED));
        tenant.shelf(Kind.SEGMENT).where("status", "Scheduled").forEach(each -> pipeline.schedule(now, each));
        pipeline.settle(now);
    }

    /** A correction of some prices, two days ago. */
    private static void change(Tenant tenant, Instant now) {
        ArrayNode entries = Json.array();
        for (int i = 1; i <= 3; i++) {
            ObjectNode entry = entries.addObject().put("id", ProductPlot.id(i));
            entry.putArray("properties").addObject().put("id", "price").put("value", 900.5 + i);
        }
        Pipeline pipeline = new Pipeline(tenant, Behaviour.of(false, false));
        accept(pipeline, now.minus(Duration.ofDays(2)), "products", entries);
        pipeline.settle(now);
    }

    private static void accept(Pipeline pipeline, Instant at, String source, ArrayNode entries) {
        if (!entries.isEmpty()) {
            pipeline.accept(at, source, entries, pipeline.tenant().nextId(), "onboarding");
        }
    }
}
