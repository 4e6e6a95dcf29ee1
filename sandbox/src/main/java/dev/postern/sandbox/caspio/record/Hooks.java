package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Counts what webhooks would send. Nothing is sent: the stand-in calls nobody.
 *
 * @param source who has changed the records
 */
public record Hooks(Account account, String source, Instant now) {
    public static final String INSERT = "table.recordInsert";
    public static final String UPDATE = "table.recordUpdate";
    public static final String DELETE = "table.recordDelete";

    private static final String SENT = "_sent";
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** What was sent in the last thirty days. A message goes to each of the webhook's addresses. */
    public record Activity(int messages, int calls) {}

    void tell(DataTable table, String type, Set<String> changed, int records) {
        if (records == 0 || account.table(table.name()).isEmpty()) {
            return;
        }
        account.shelf(Thing.EVENT)
                .all()
                .filter(event -> hears(event, table, type, changed))
                .forEach(event -> {
                    int addresses = account.shelf(Thing.WEBHOOK)
                            .find(event.path("_webhook").asText())
                            .map(webhook -> webhook.path("OutgoingUrls").size())
                            .orElse(0);
                    event.withArrayProperty(SENT)
                            .addObject()
                            .put("at", now.toString())
                            .put("messages", records)
                            .put("calls", records * addresses);
                });
    }

    public static Activity activity(JsonNode event, Instant now) {
        int messages = 0;
        int calls = 0;
        for (JsonNode each : event.path(SENT)) {
            if (Instant.parse(each.path("at").asText()).plus(REMEMBERED).isAfter(now)) {
                messages += each.path("messages").asInt();
                calls += each.path("calls").asInt();
            }
        }
        return new Activity(messages, calls);
    }

    private boolean hears(ObjectNode event, DataTable table, String type, Set<String> changed) {
        JsonNode fields = event.path("ObjectFields");
        return event.path("Status").asText().equals("Active")
                && event.path("Type").asText().equals(type)
                && event.path("ObjectName").asText().equalsIgnoreCase(table.name())
                && Json.elements(event.path("EventSources"))
                        .anyMatch(each -> each.asText().equals(source))
                && (!type.equals(UPDATE)
                        || fields.isEmpty()
                        || Json.elements(fields).anyMatch(each -> changed.contains(each.asText())));
    }
}
