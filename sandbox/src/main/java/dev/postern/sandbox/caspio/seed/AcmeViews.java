package dev.postern.sandbox.caspio.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.View;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A view of some items, one of two tables, and one with documents. */
final class AcmeViews {
    private AcmeViews() {}

    static void in(Account account) {
        DataTable inventory = account.table("Inventory").orElseThrow();
        DataTable orders = account.table("Orders").orElseThrow();
        DataTable logs = account.table("ComplianceLogs").orElseThrow();
        account.add(view(
                "LowStock",
                inventory,
                row -> row.path("StockLevel").asInt() < 10,
                List.of("SKU", "ItemName", "StockLevel", "ReorderStatus")));
        account.add(view("Audit Files", logs, row -> true, List.of("LogTitle", "Outcome", "AuditDocument")));
        List<View.Shown> shown = Stream.concat(
                        Stream.of("OrderNumber", "Customer", "Quantity", "Status")
                                .map(field -> new View.Shown("Orders_" + field, orders, field)),
                        Stream.of("ItemName", "StockLevel")
                                .map(field -> new View.Shown("Inventory_" + field, inventory, field)))
                .toList();
        View.Join join = new View.Join(inventory, "SKU", "SKU");
        account.add(new View("OrderDetails", "Orders with their items", orders, join, shown, row -> true));
    }

    static View view(String name, DataTable table, Predicate<ObjectNode> filter, List<String> fields) {
        List<View.Shown> shown = fields.stream()
                .map(field -> new View.Shown(field, table, field))
                .toList();
        return new View(name, "Some of " + table.name(), table, null, shown, filter);
    }
}
