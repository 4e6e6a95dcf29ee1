package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Table;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.util.List;

/** The databases, each with custom fields of several types. */
final class AcmeRecords {
    /** The id by which a guide's prompt asks for a record. */
    private static final String GUIDE_ID = "uuid-8901";

    private static final List<String> COMPANIES = List.of(
            "Ashgrove Partners",
            "Bellweather Group",
            "Crestline Foods",
            "Dovetail Furniture",
            "Eastgate Clinics",
            "Foxglove Cosmetics",
            "Greyfriars Books",
            "Highfield Schools",
            "Ironbridge Tools",
            "Jubilee Events",
            "Kingsway Motors",
            "Larkspur Florists",
            "Millstone Bakery",
            "Northgate Estates",
            "Oakhurst Timber",
            "Pembroke Travel",
            "Queensferry Marine",
            "Ridgeway Cycles",
            "Silverdale Farms",
            "Thornbury Glass",
            "Underhill Storage",
            "Valebrook Water");
    /** Days since the last assessment; exactly 365 is not older than 365. */
    private static final List<Integer> ASSESSED =
            List.of(12, 40, 75, 120, 160, 200, 240, 290, 330, 350, 364, 365, 366, 371, 380, 400, 455, 610, 730);

    private static final List<String> STATUSES = List.of("New", "Stale", "Contacted", "Qualified", "Stale", "New");
    private static final List<String> RISKS = List.of("Low", "Medium", "Low");

    private AcmeRecords() {}

    static void in(Plot plot, AcmePeople people) {
        crm(plot, people);
        leads(plot, people);
        vendors(plot, people);
        onboarding(plot, people);
    }

    private static void crm(Plot plot, AcmePeople people) {
        List<FieldSpec> fields = List.of(
                FieldSpec.needed("Industry", "select", "Retail", "Manufacturing", "Services", "Health", "Public"),
                FieldSpec.of("Annual Revenue", "number"),
                FieldSpec.of("Customer Since", "date"),
                FieldSpec.of("Key Account", "boolean"),
                FieldSpec.of("Contact Email", "email"),
                FieldSpec.of("Products", "multiselect", "Boards", "Databases", "Automation", "Reports"),
                FieldSpec.of("Remarks", "text"));
        DatabasePlot crm = new DatabasePlot(plot, "CRM", fields);
        for (int i = 0; i < 20; i++) {
            String mailbox = "contact@customer" + i + ".example";
            ObjectNode row = crm.record(COMPANIES.get(i), people.other(i), Duration.ofDays(500 - 10L * i));
            row.withObjectProperty("custom_fields_values")
                    .put("cf_industry", fields.getFirst().options().get(i % 5))
                    .put("cf_annual_revenue", 250_000 + 75_000 * i)
                    .put("cf_customer_since", plot.day(-1500 + 60 * i))
                    .put("cf_key_account", i % 4 == 0)
                    .put("cf_contact_email", mailbox)
                    .set("cf_products", Json.texts(List.of("Boards", "Reports").subList(0, 1 + i % 2)));
            if (i == 4) {
                row.put(Table.ALIAS, GUIDE_ID);
                plot.note(
                        "database_record",
                        row.path("uuid").asText(),
                        "Asked for a **security review** before renewal.");
            }
        }
    }

    private static void leads(Plot plot, AcmePeople people) {
        DatabasePlot leads = new DatabasePlot(
                plot,
                "Leads",
                List.of(
                        FieldSpec.needed("Status", "select", "New", "Contacted", "Qualified", "Stale", "Archived"),
                        FieldSpec.of("Source", "select", "Web", "Referral", "Event"),
                        FieldSpec.of("Score", "number"),
                        FieldSpec.of("Last Contacted", "date")));
        for (int i = 0; i < 22; i++) {
            leads.record("Lead: " + COMPANIES.get(i), people.other(i + 3), Duration.ofDays(220 - 10L * i))
                    .withObjectProperty("custom_fields_values")
                    .put("cf_status", STATUSES.get(i % STATUSES.size()))
                    .put("cf_source", List.of("Web", "Referral", "Event").get(i % 3))
                    .put("cf_score", 95 - 4 * i)
                    .put("cf_last_contacted", plot.day(-7 * i - 1));
        }
    }

    private static void vendors(Plot plot, AcmePeople people) {
        DatabasePlot vendors = new DatabasePlot(
                plot,
                "Vendor Compliance",
                List.of(
                        FieldSpec.needed("Risk Level", "select", "Low", "Medium", "High"),
                        FieldSpec.of("Last Assessment", "date"),
                        FieldSpec.of("Certifications", "multiselect", "ISO 27001", "SOC 2", "TISAX"),
                        FieldSpec.of("Contract Value", "number"),
                        FieldSpec.of("Assessor", "text")));
        for (int i = 0; i <= ASSESSED.size(); i++) {
            ObjectNode values = vendors.record(
                            "Vendor: " + COMPANIES.get(i), people.other(4), Duration.ofDays(760 - 5L * i))
                    .withObjectProperty("custom_fields_values")
                    .put("cf_risk_level", RISKS.get(i % RISKS.size()))
                    .put("cf_contract_value", 5_000 + 900 * i);
            if (i < ASSESSED.size()) {
                values.put("cf_last_assessment", plot.day(-ASSESSED.get(i)));
            }
        }
    }

    private static void onboarding(Plot plot, AcmePeople people) {
        DatabasePlot onboarding = new DatabasePlot(
                plot,
                "Customer Onboarding",
                List.of(
                        FieldSpec.needed("Kick-off Date", "date"),
                        FieldSpec.needed("Onboarding Manager", "text"),
                        FieldSpec.needed("Plan", "select", "Starter", "Team", "Enterprise"),
                        FieldSpec.of("Progress", "number"),
                        FieldSpec.of("Training Done", "boolean"),
                        FieldSpec.of("Remarks", "text")));
        for (int i = 0; i < 12; i++) {
            onboarding
                    .record("Onboarding: " + COMPANIES.get(i + 8), people.other(7), Duration.ofDays(90 - 6L * i))
                    .withObjectProperty("custom_fields_values")
                    .put("cf_kick_off_date", plot.day(-85 + 6 * i))
                    .put("cf_onboarding_manager", "Ines Moreau")
                    .put("cf_plan", List.of("Starter", "Team", "Enterprise").get(i % 3))
                    .put("cf_progress", 100 - 8 * i)
                    .put("cf_training_done", i < 5);
        }
    }
}
