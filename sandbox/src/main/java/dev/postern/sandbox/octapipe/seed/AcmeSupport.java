package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The support queue: its first six tickets are past the time that their SLA gives, the others are not. */
record AcmeSupport(String pipelineId, List<Ticket> tickets) {
    static final int BREACHED = 6;

    /** A card of the queue. */
    record Ticket(String id, String title) {}

    private static final List<String> TITLES = List.of(
            "Login loop after password change",
            "Invoices show the wrong currency",
            "Export stops at 10,000 rows",
            "Webhook signatures do not match",
            "Search misses archived cards",
            "Mobile app signs out daily",
            "Duplicate contacts after import",
            "Calendar shows times one hour off",
            "Attachment preview stays blank",
            "Custom field order is lost",
            "Slow board with 500 cards",
            "Typo in the weekly digest",
            "Dark mode hides the stage names",
            "Cannot rename a pipeline",
            "Notification sent twice",
            "Report totals differ by a cent");

    static AcmeSupport in(Plot plot, AcmePeople people) {
        PipelinePlot queue = new PipelinePlot(
                plot,
                "Support Queue",
                "SQ",
                List.of("New", "In Progress", "Waiting on Customer", "Resolved"),
                List.of(
                        FieldSpec.of("Severity", "select", "Low", "Medium", "High", "Critical"),
                        FieldSpec.of("Customer", "text")));
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            Duration age = i < BREACHED ? Duration.ofDays(9 - i) : Duration.ofMinutes(600 - 30L * i);
            ObjectNode card = queue.card(TITLES.get(i), i % 3, i < BREACHED ? 8 : 48, people.ben(), age);
            card.withObjectProperty("custom_fields_values").put("cf_severity", i < BREACHED ? "High" : "Low");
            tickets.add(new Ticket(card.path("uuid").asText(), TITLES.get(i)));
        }
        return new AcmeSupport(queue.id(), List.copyOf(tickets));
    }
}
