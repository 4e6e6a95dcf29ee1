package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sales pipelines. In Enterprise Sales the card that a guide looks for stands on the third page. */
record AcmeSales(
        List<String> pipelineIds, String inboundId, List<String> enterpriseCards, String acmeDeal, String techNova) {
    private static final String ENTERPRISE = """
            Aurora Foods Rollout|Baltic Shipping Platform|Cedar Health Expansion|Delphi Robotics Pilot|Evergreen Energy Suite
            Fjord Seafood Analytics|Granite Bank Core|Helios Solar Fleet|Ivory Textiles ERP|Juniper Travel Portal
            Kestrel Aviation Parts|Lumen Optics Licences|Meridian Insurance CRM|Nimbus Cloud Migration|Orchid Pharma Trials
            Pinnacle Media Archive|Quartz Mining Telemetry|Redwood Logistics Hub|Sable Motors Dealer Net|Tundra Gear Webshop
            Umber Ceramics Plant|Vantage Legal Intake|Willow Care Homes|Xenon Lighting Controls|Yarrow Organics Supply
            Zephyr Wind Service|Alder Rail Ticketing|Birch Paper Mill|Cobalt Chemicals Lab|Dune Hospitality Group
            Ember Steel Works|Falcon Security Desk|Glacier Water Utility|Acme Corp Deal|Harbor Freight Lines
            Indigo Fashion Loyalty|Jasper Stone Quarry|Kelvin Cooling Units|Lagoon Resorts Booking|Maple Credit Union
            Nectar Beverages Field|Obsidian Games Studio|Prairie Farms Co-op|Quill Publishing House|Raven Telecom Billing
            Summit Outdoor Retail|Topaz Jewellers Stock|Upland Dairy Routes
            """;
    private static final String INBOUND = """
            Northwind Traders|Initech Enquiry|Umbrella Labs|Stark Fittings|Wayne Tooling|Hooli Web Form|Globex Corp
            Soylent Kitchens|Cyberdyne Demo Request|Tyrell Optical|Wonka Packaging|Vandelay Imports|Pied Piper Trial
            Massive Dynamics|Oscorp Filters|Gringotts Payments|Duff Distribution|Oceanic Charter
            """;
    private static final String RENEWALS = """
            Bluebird Clinics Renewal|Cascade Theatres Renewal|Drift Bicycles Renewal|TechNova Upgrade
            Ferrous Castings Renewal|Gable Homes Renewal|Hazel Nurseries Renewal|Isle Ferries Renewal
            Jade Teahouse Renewal|Kite Education Renewal|Lark Radio Renewal|Moss Gardens Renewal
            """;
    private static final List<String> REGIONS = List.of("EMEA", "AMER", "APAC");

    static AcmeSales in(Plot plot, AcmePeople people) {
        PipelinePlot enterprise = new PipelinePlot(
                plot,
                "Enterprise Sales",
                "ES",
                List.of("Discovery", "Qualification", "Proposal", "Negotiation", "Closed Won"),
                List.of(
                        FieldSpec.of("Deal Size", "number"),
                        FieldSpec.of("Expected Close", "date"),
                        FieldSpec.of("Region", "select", "EMEA", "AMER", "APAC"),
                        FieldSpec.of("Competitors", "multiselect", "Pipewise", "Dealgrid", "Stagehand"),
                        FieldSpec.of("Champion", "text")));
        List<String> cards = new ArrayList<>();
        String acmeDeal = "";
        for (String title : titles(ENTERPRISE)) {
            int i = cards.size();
            boolean isAcme = title.equals("Acme Corp Deal");
            ObjectNode card = enterprise.card(
                    title, isAcme ? 3 : i % 5, 24 + 24 * (i % 4), people.other(i), Duration.ofHours(2400 - 45L * i));
            card.withObjectProperty("custom_fields_values")
                    .put("cf_deal_size", 12_000 + 3_500 * i)
                    .put("cf_expected_close", plot.day(10 + 3 * i))
                    .put("cf_region", REGIONS.get(i % 3));
            cards.add(id(card));
            acmeDeal = isAcme ? id(card) : acmeDeal;
        }
        PipelinePlot inbound = inbound(plot, people);
        PipelinePlot renewals = new PipelinePlot(
                plot,
                "Q3 Renewals",
                "QR",
                List.of("Renewal Due", "Contract Sent", "Negotiation", "Renewed"),
                List.of(
                        FieldSpec.of("Renewal Date", "date"),
                        FieldSpec.of("Contract Value", "number"),
                        FieldSpec.of("Auto Renew", "boolean")));
        String techNova = "";
        int turn = 0;
        for (String title : titles(RENEWALS)) {
            boolean isTechNova = title.equals("TechNova Upgrade");
            ObjectNode card = renewals.card(
                    title, isTechNova ? 0 : turn % 4, 72, people.other(turn), Duration.ofDays(60 - 2L * turn));
            card.withObjectProperty("custom_fields_values")
                    .put("cf_renewal_date", plot.day(5 + 4 * turn))
                    .put("cf_contract_value", 8_000 + 1_250 * turn);
            techNova = isTechNova ? id(card) : techNova;
            turn++;
        }
        return new AcmeSales(
                List.of(enterprise.id(), inbound.id(), renewals.id()), inbound.id(), cards, acmeDeal, techNova);
    }

    /** Cards without custom values are among them: those show an empty array. */
    private static PipelinePlot inbound(Plot plot, AcmePeople people) {
        PipelinePlot inbound = new PipelinePlot(
                plot,
                "Inbound Leads",
                "IL",
                List.of("New Lead", "Initial Contact", "Qualified", "Handed Over"),
                List.of(
                        FieldSpec.of("Source", "select", "Web", "Referral", "Event", "Partner"),
                        FieldSpec.of("Lead Score", "number"),
                        FieldSpec.of("Contact Email", "email")));
        int turn = 0;
        for (String title : titles(INBOUND)) {
            boolean isGlobex = title.equals("Globex Corp");
            ObjectNode card = inbound.card(
                    title,
                    isGlobex ? 0 : turn % 4,
                    24,
                    turn % 3 == 0 ? people.sam() : people.other(turn),
                    Duration.ofHours(400 - 20L * turn));
            if (turn % 2 == 0) {
                card.withObjectProperty("custom_fields_values")
                        .put("cf_source", "Web")
                        .put("cf_lead_score", 40 + 3 * turn);
            }
            turn++;
        }
        return inbound;
    }

    private static List<String> titles(String block) {
        return List.of(block.strip().split("[|\n]", -1));
    }

    private static String id(ObjectNode row) {
        return row.path("uuid").asText();
    }
}
