package dev.postern.sandbox.caspio.seed;

import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.FieldType;
import java.time.Instant;
import java.util.List;

/** Another account. Some names and ids are the same as in the first, and stand for other things. */
final class GlobexSeed {
    static final String NAME = "globex";

    private static final String STAFF = """
            Hanna,Berg,Operations,Admin,Active,Enabled
            Frank,Grimes,Sales,User,Active,Disabled
            """;

    private GlobexSeed() {}

    static Account account(Instant now) {
        Plot plot = new Plot(new Account(NAME, false), now);
        TablePlot inventory = plot.table("Inventory", "Donut stock")
                .field("Product", FieldType.STRING)
                .field("StockLevel", FieldType.INTEGER)
                .field("ReorderStatus", FieldType.STRING);
        for (int i = 0; i < 5; i++) {
            inventory.row("Donut " + (1 + i), 3 * i, "None");
        }
        TablePlot assets = plot.table("Assets", "")
                .field("Site", FieldType.STRING)
                .list("Condition", "Good", "Worn", "Broken")
                .field("Photo", FieldType.ATTACHMENT);
        List.of("Sector 7-G", "Cooling Tower", "Canteen").forEach(site -> assets.row(site, "[1]"));
        AcmePeople.users(plot, "dir_101", "FieldStaff", STAFF);
        String sync = plot.account().idOf("webhook", "OrderFulfillmentSync");
        plot.webhook(sync, "OrderFulfillmentSync", 10, List.of("https://hooks.globex.example/orders"));
        plot.event(sync, "table.recordUpdate", "Inventory", List.of(), true);
        plot.task("task_import_nightly", "Reactor readings", "Every day", "");
        plot.app("App_12345", "Plant Tours");
        plot.page("App_12345", "Plant Tours", "Book a Tour", "WEBFORM", true);
        plot.folder("", "Demo");
        return plot.account();
    }

    static void views(Account account) {
        account.add(AcmeViews.view(
                "LowStock",
                account.table("Inventory").orElseThrow(),
                row -> row.path("StockLevel").asInt() < 10,
                List.of("Product", "StockLevel")));
    }
}
