package dev.postern.sandbox.caspio.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Webhooks, tasks and applications. */
final class AcmeThings {
    private static final String CUSTOMER_PORTAL = "6f1a9a52-0c5d-4c8e-9a53-3d1f6f0b7a21";

    private AcmeThings() {}

    static void in(Plot plot) {
        webhooks(plot);
        tasks(plot);
        plot.app("App_12345", "Order Desk");
        plot.page("App_12345", "Order Desk", "New Order", "WEBFORM", false);
        plot.page("App_12345", "Order Desk", "Order Search", "TABULARREPORT", false);
        plot.page("App_12345", "Order Desk", "Order Details", "DETAILSREPORT", true);
        plot.page("App_12345", "Order Desk", "Monthly Chart", "CHART", false);
        plot.app(CUSTOMER_PORTAL, "Customer Portal");
        plot.page(CUSTOMER_PORTAL, "Customer Portal", "Sign Up", "WEBFORM", true);
        plot.page(CUSTOMER_PORTAL, "Customer Portal", "My Orders", "TABULARREPORT", true);
    }

    /** The key of the folder into which exports are written. */
    static String exports(Plot plot) {
        return plot.account().idOf("folder", "/Exports");
    }

    private static void webhooks(Plot plot) {
        String fulfillment = plot.account().idOf("webhook", "OrderFulfillmentSync");
        plot.webhook(fulfillment, "OrderFulfillmentSync", 75, List.of("https://primary.internal.com/webhook"));
        plot.event(fulfillment, "table.recordInsert", "Orders", List.of(), true);
        plot.event(fulfillment, "table.recordUpdate", "Orders", List.of("Status"), true);
        plot.webhook("wh_987", "CustomerUpdates", 20, List.of("https://api.old-endpoint.com/ingest"));
        plot.event("wh_987", "table.recordUpdate", "Customers", List.of(), true);
        String alerts = plot.account().idOf("webhook", "InventoryAlerts");
        plot.webhook(
                alerts,
                "InventoryAlerts",
                100,
                List.of("https://hooks.acme.example/stock", "https://archive.acme.example/stock"));
        plot.event(alerts, "table.recordUpdate", "Inventory", List.of("StockLevel", "ReorderStatus"), true);
        plot.event(alerts, "table.recordDelete", "Inventory", List.of(), false);
    }

    private static void tasks(Plot plot) {
        ObjectNode nightly = plot.task(
                "task_import_nightly",
                "Nightly supplier import",
                "Every day",
                "Adds the supplier's file to SupplierFeed");
        nightly.put("_table", "SupplierFeed").set("_imports", deliveries());
        ObjectNode export =
                plot.task("0d9c44be-6a1f-4f0c-8f8e-51f0a4d0b7c2", "Inventory export", "On demand", "Writes a CSV file");
        export.put("_table", "Inventory").put("_exports", "inventory.csv").put("_folder", exports(plot));
        List<String> frequencies =
                List.of("Once", "Every 4 hours", "Monday", "1 of the month", "Every 3 days", "Friday");
        for (int i = 0; i < frequencies.size(); i++) {
            String key = plot.account().idOf("task", "sync " + i);
            plot.task(key, "Sync " + (i + 1), frequencies.get(i), "");
        }
    }

    private static ArrayNode deliveries() {
        ArrayNode rows = Json.array();
        for (int i = 0; i < 3; i++) {
            rows.addObject().put("SKU", "SKU-" + (1010 + i)).put("Quantity", 100 + i);
        }
        return rows;
    }
}
