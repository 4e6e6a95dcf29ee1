package dev.postern.kit.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Allowance;
import dev.postern.kit.record.SomeRecords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolSearchTest {
    private final Toolbox toolbox = new Toolbox(SomeRecords.vendor(
            SomeRecords.VENDOR.replace(
                    "things: {one: thing, tags: [things]}",
                    "things: {one: thing, tags: [things]}\n  invoices: {one: invoice, tags: [billing]}"),
            "things/list.yaml",
            SomeRecords.LIST,
            "things/update.yaml",
            SomeRecords.UPDATE,
            "invoices/list.yaml",
            SomeRecords.LIST.replace("Lists things, three", "Lists what customers owe, three"),
            "invoices/update.yaml",
            SomeRecords.UPDATE.replace("Changes a thing, which", "Changes what a customer owes, which"),
            "invoices/send_reminder.yaml",
            SomeRecords.UPDATE
                    .replace(
                            "Changes a thing, which is replaced by what is sent.",
                            "Writes to a customer who is late, and says what is still to be paid.")
                    .replace("PUT, path: \"/things/{id}\"", "POST, path: \"/invoices/{id}/remind\"")));
    private final ToolSearch search = new ToolSearch(toolbox);

    @ParameterizedTest
    @CsvSource({
        "list invoices, list_all_acme_invoices",
        "show me all of the invoices, list_all_acme_invoices",
        "find thing, list_all_acme_things",
        "rename a thing, update_a_acme_thing_by_id",
        "updateInvoice, update_a_acme_invoice_by_id",
        "send reminder, acme_invoices_send_reminder",
        "late customer, acme_invoices_send_reminder",
        "billing reminder, acme_invoices_send_reminder",
        "acme_invoices_send_reminder, acme_invoices_send_reminder",
        "remindre, acme_invoices_send_reminder",
        "invioces list, list_all_acme_invoices",
        "remin, acme_invoices_send_reminder",
    })
    void findsWhatIsMeant(String query, String tool) {
        assertEquals(tool, names(query, Allowance.EVERYTHING).getFirst());
    }

    @Test
    void findsByTheNamesOfArguments() {
        assertEquals(
                Set.of("update_a_acme_thing_by_id", "update_a_acme_invoice_by_id", "acme_invoices_send_reminder"),
                Set.copyOf(names("color", Allowance.EVERYTHING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "the of all", "zzz", "§$%", "x"})
    void findsNothingWhereNothingIsMeant(String query) {
        assertEquals(List.of(), names(query, Allowance.EVERYTHING));
    }

    @Test
    void findsOnlyWhatExistsForTheCaller() {
        Allowance reading = new Allowance(Set.of("read"), Set.of());

        assertEquals(
                List.of("list_all_acme_invoices"),
                names("update invoices", reading).stream()
                        .filter(name -> name.contains("invoice"))
                        .toList());
        assertEquals(List.of(), names("reminder", reading));
    }

    @Test
    void findsNoMoreThanIsAskedFor() {
        assertEquals(2, search.find("acme", Allowance.EVERYTHING, 2).size());
        assertTrue(names("acme ".repeat(100_000), Allowance.EVERYTHING).size() <= 20);
    }

    private List<String> names(String query, Allowance allowance) {
        return search.find(query, allowance, 20).stream()
                .map(ToolDefinition::name)
                .toList();
    }
}
