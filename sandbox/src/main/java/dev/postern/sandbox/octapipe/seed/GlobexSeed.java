package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The other workspace. Some of its names are those of the first, so that a mix-up of tenants is seen. */
final class GlobexSeed {
    private static final List<String> DEALS =
            List.of("Acme Corp Deal", "Springfield Reactor", "Cypress Creek Campus", "Sector Seven Mall");
    private static final List<String> SITES =
            List.of("Boiler Room", "Cooling Tower", "Loading Dock", "Control Room", "Visitor Centre");

    private GlobexSeed() {}

    static Workspace workspace(Instant now) {
        Plot plot = new Plot("globex", now);
        String hanna = plot.user("Hanna", "Berg", "admin", "Operations");
        plot.password(hanna, "octapipe-globex-demo");
        String frank = plot.user("Frank", "Grimes", "user", "Field Sales");
        plot.user("Lenny", "Leonard", "user", "Technician");
        PipelinePlot sales = new PipelinePlot(
                plot,
                "Enterprise Sales",
                "GX",
                List.of("Prospect", "Offer", "Closed Won"),
                List.of(FieldSpec.of("Plant Size", "number"), FieldSpec.of("Permit Number", "text")));
        for (int i = 0; i < DEALS.size(); i++) {
            ObjectNode card = sales.card(DEALS.get(i), i % 3, 96, frank, Duration.ofDays(40 - i));
            card.withObjectProperty("custom_fields_values").put("cf_plant_size", 100 + 50 * i);
            plot.task("Inspect " + DEALS.get(i), hanna, "pending", "high", 1, 2)
                    .put("pipeline_card_uuid", card.path("uuid").asText());
        }
        DatabasePlot assets = new DatabasePlot(
                plot,
                "Assets",
                List.of(
                        FieldSpec.needed("Condition", "select", "Good", "Worn", "Broken"),
                        FieldSpec.of("Inspected On", "date")));
        DatabasePlot crm = new DatabasePlot(plot, "CRM", List.of(FieldSpec.of("Account Tier", "select", "A", "B")));
        for (int i = 0; i < SITES.size(); i++) {
            assets.record(SITES.get(i), hanna, Duration.ofDays(100 - i))
                    .withObjectProperty("custom_fields_values")
                    .put("cf_condition", List.of("Good", "Worn").get(i % 2))
                    .put("cf_inspected_on", plot.day(-20 * i));
            crm.record("Customer " + SITES.get(i), frank, Duration.ofDays(90 - i));
        }
        plot.notification(hanna, "user", frank, "Frank Grimes has joined", 3);
        plot.enable(frank, List.of(sales.id()));
        return plot.workspace();
    }
}
