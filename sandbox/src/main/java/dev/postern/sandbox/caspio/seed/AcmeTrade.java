package dev.postern.sandbox.caspio.seed;

import dev.postern.sandbox.caspio.store.FieldType;
import java.util.List;

/** Stock and orders: 48 items, of which 12 run out, and 300 orders. */
final class AcmeTrade {
    private static final List<String> ITEMS =
            List.of("Hex Bolt", "Wing Nut", "Lock Washer", "Wood Screw", "Anchor", "Rivet", "Cable Tie", "Bracket");
    private static final List<String> SIZES = List.of("M3", "M4", "M5", "M6", "M8", "M10");
    private static final List<String> CUSTOMERS = List.of(
            "Northwind Traders",
            "Contoso",
            "O'Brien & Sons",
            "Fabrikam",
            "Litware",
            "Tailspin Toys",
            "Adventure Works");
    private static final List<String> STATUSES = List.of("Active", "Shipped", "Shipped", "Cancelled", "Active");

    private AcmeTrade() {}

    static void in(Plot plot) {
        inventory(plot);
        orders(plot);
        TablePlot feed = plot.table("SupplierFeed", "What the nightly import brings")
                .field("SKU", FieldType.STRING)
                .field("Quantity", FieldType.INTEGER)
                .field("ImportedAt", FieldType.TIMESTAMP, definition -> definition.put("OnInsert", true));
        feed.row("SKU-1001", 40);
    }

    private static void inventory(Plot plot) {
        TablePlot table = plot.table("Inventory", "Items and their stock")
                .field(
                        "SKU",
                        FieldType.STRING,
                        definition -> definition.put("Unique", true).put("Label", "Item number"))
                .field("ItemName", FieldType.STRING, definition -> definition.put("Label", "Item"))
                .field("StockLevel", FieldType.INTEGER, definition -> definition.put("Label", "In stock"))
                .field("ReorderStatus", FieldType.STRING, definition -> definition.put("Label", "Reorder"))
                .field("UnitPrice", FieldType.CURRENCY)
                .field("Discontinued", FieldType.YES_NO)
                .field("LastCounted", FieldType.DATE_TIME);
        for (int i = 0; i < ITEMS.size() * SIZES.size(); i++) {
            String name = ITEMS.get(i % ITEMS.size()) + " " + SIZES.get(i / ITEMS.size());
            int stock = i % 4 == 0 ? i % 10 : 10 + 7 * i;
            String reorder = i % 12 == 0 ? "Ordered" : "None";
            table.row("SKU-" + (1001 + i), name, stock, reorder, 0.25 * (i + 1), i % 16 == 15, plot.dateDaysAgo(i));
        }
    }

    private static void orders(Plot plot) {
        TablePlot table = plot.table("Orders", "All orders of the last years")
                .field(
                        "OrderNumber",
                        FieldType.PREFIXED_AUTONUMBER,
                        definition -> definition.put("Prefix", "ORD-").put("Format", "00001"))
                .field("Customer", FieldType.STRING)
                .field("SKU", FieldType.STRING)
                .field("Quantity", FieldType.INTEGER)
                .field("Total", FieldType.CURRENCY)
                .field("Status", FieldType.STRING)
                .field("OrderedAt", FieldType.DATE_TIME)
                .field("Note", FieldType.TEXT);
        for (int i = 0; i < 300; i++) {
            String sku = "SKU-" + (1001 + (i * 7) % 48);
            table.row(
                    CUSTOMERS.get(i % CUSTOMERS.size()),
                    sku,
                    1 + i % 9,
                    12.5 + 3 * i,
                    STATUSES.get(i % STATUSES.size()),
                    plot.daysAgo(300 - i),
                    i % 10 == 0 ? "Leave at the \"back\" door; it's open" : null);
        }
    }
}
