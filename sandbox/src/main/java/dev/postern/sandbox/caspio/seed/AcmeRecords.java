package dev.postern.sandbox.caspio.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Audits with their documents, customers with a field of nearly every type, and tables with names that need care. */
final class AcmeRecords {
    private AcmeRecords() {}

    static void in(Plot plot) {
        compliance(plot);
        customers(plot);
        TablePlot contacts = plot.table("Supplier Contacts", "A table with a space in its name")
                .field("Company", FieldType.STRING)
                .field("Contact Person", FieldType.STRING)
                .field("Email", FieldType.STRING);
        contacts.row("O'Brien & Sons", "Maeve O'Brien", "maeve@obrien.example");
        contacts.row("Quick \"Q\" Parts", "Lee Wong", "lee@quick.example");
        contacts.row("100% Steel", "Ute Brandt", "ute@steel.example");
        TablePlot parts = plot.table("Parts 50% A/B #2", "A table whose name needs care in a URL")
                .field("Part #", FieldType.STRING)
                .field("Rate %", FieldType.NUMBER)
                .field("id", FieldType.STRING)
                .field("limit", FieldType.INTEGER)
                .field("response", FieldType.STRING);
        parts.row("P/1", 12.5, "first", 3, "none");
        parts.row("P#2", 50, "second", 7, "none");
    }

    private static void compliance(Plot plot) {
        TablePlot table = plot.table("ComplianceLogs", "Audits and their documents")
                .field("LogTitle", FieldType.STRING)
                .field("Auditor", FieldType.STRING)
                .list("Outcome", "Passed", "Failed", "Follow-up needed")
                .field("AuditDate", FieldType.DATE_TIME)
                .field(
                        "AuditDocument",
                        FieldType.ATTACHMENT,
                        definition -> definition.put("AttachmentMaxFileSize", 10_240))
                .field(
                        "Signature",
                        FieldType.ATTACHMENT,
                        definition -> definition
                                .put("AttachmentMinFileSize", 1)
                                .put("AttachmentMaxFileSize", 64)
                                .set("AttachmentPermittedFileTypes", Json.texts(List.of("png", "jpg"))));
        for (int i = 0; i < 10; i++) {
            String outcome = List.of("[1]", "[2]", "[1], [3]").get(i % 3);
            ObjectNode row =
                    table.rowAt(881 + i, "Audit " + (1 + i), "Farid Haddad", outcome, plot.dateDaysAgo(70 - 7 * i));
            if (i < 4) {
                String text = "%PDF-1.4\n% audit " + (1 + i) + "\n%%EOF\n";
                row.putObject("AuditDocument")
                        .put("name", "audit-" + (1 + i) + ".pdf")
                        .put("mime", "application/pdf")
                        .put("content", text.getBytes(StandardCharsets.US_ASCII))
                        .put("created", plot.daysAgo(60))
                        .put("updated", plot.daysAgo(60));
            }
        }
    }

    private static void customers(Plot plot) {
        TablePlot table = plot.table("Customers", "One field of nearly every type")
                .field("CustomerGUID", FieldType.GUID)
                .field(
                        "AccessCode",
                        FieldType.RANDOM_ID,
                        definition -> definition.put("Format", "0U").put("Length", 8))
                .field("Name", FieldType.STRING, definition -> definition.put("Label", "Customer name"))
                .list("Specialties", "Cardiology", "Dermatology", "Family Medicine", "Surgery", "Urology", "Radiology")
                .field("Rating", FieldType.NUMBER)
                .field("CreditLimit", FieldType.CURRENCY)
                .field("Newsletter", FieldType.YES_NO)
                .field("Since", FieldType.DATE_TIME)
                .field("About", FieldType.TEXT)
                .field("Logo", FieldType.FILE)
                .field("PortalPassword", FieldType.PASSWORD)
                .field("CreatedOn", FieldType.TIMESTAMP, definition -> definition.put("OnInsert", true))
                .field("ChangedOn", FieldType.TIMESTAMP, definition -> definition.put("OnUpdate", true));
        List<String> names =
                List.of("Northwind Traders", "Contoso", "O'Brien & Sons", "Fabrikam", "Litware", "Søren Ærø");
        for (int i = 0; i < names.size(); i++) {
            table.row(
                    names.get(i),
                    i % 2 == 0 ? "[3], [6]" : null,
                    3.5 + 0.25 * i,
                    1000.5 * (i + 1),
                    i % 2 == 0,
                    plot.dateDaysAgo(100 * i),
                    "Customer number " + (1 + i),
                    "/Demo/a.png",
                    "portal-password-" + i);
        }
    }
}
