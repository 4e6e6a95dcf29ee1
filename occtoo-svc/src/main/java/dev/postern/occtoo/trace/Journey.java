package dev.postern.occtoo.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far one entry has come, pieced together from the entry itself and from events that name it. */
final class Journey {
    /** Events about cards and destinations; they name no source, so that they cannot be asked for by one. */
    static final List<String> FURTHER = List.of(
            "card.updated",
            "card.segment_membership_changed",
            "destination_entry.updated",
            "destination_entry.deleted");

    private static final String COMPLETED = "Completed";
    private static final String PENDING = "Pending";
    private static final String NOT_KNOWN = "NotKnown";
    private static final String NOT_SEEN = "NotSeen";
    private static final int KEPT = 50;

    private final String sourceId;
    private final String entryId;
    private final Deque<ObjectNode> history = new ArrayDeque<>();
    private final Map<String, JsonNode> published = new LinkedHashMap<>();
    private Optional<JsonNode> ingested = Optional.empty();
    private Optional<JsonNode> card = Optional.empty();

    Journey(String sourceId, String entryId) {
        this.sourceId = sourceId;
        this.entryId = entryId;
    }

    /** Takes an event; others than this entry's leave no trace. */
    void read(JsonNode event) {
        JsonNode data = event.path("data");
        String type = event.path("type").asText();
        if (EntryChange.isOne(event)) {
            if (data.path("sourceId").asText().equals(sourceId) && isHere(data, "entryKey")) {
                ingested = Optional.of(event);
                keep(event);
            }
        } else if (type.startsWith("card.") && isHere(data, "cardId")) {
            card = Optional.of(event);
            keep(event);
        } else if (type.startsWith("destination_entry.") && isHere(data, "entryId")) {
            published.put(data.path("endpointId").asText(), event);
            keep(event);
        }
    }

    boolean isEmpty() {
        return history.isEmpty();
    }

    /** The last events, the oldest first. */
    ArrayNode history() {
        return Json.NODES.arrayNode().addAll(history);
    }

    /**
     * Table, index, cards and destinations, each with a status and when.
     *
     * @param entry as it is in the table, where it is
     * @param sawEvents whether events could be read at all
     */
    ArrayNode stages(Optional<JsonNode> entry, boolean sawEvents) {
        ArrayNode stages = Json.NODES.arrayNode();
        stages.add(ingest(entry));
        stages.add(stage("Index", NOT_KNOWN)
                .put("meaning", "Occtoo documents no way to see whether an entry is in the search index."));
        if (sawEvents) {
            return stages.add(cards()).add(destinations());
        }
        return stages.add(stage("Cards", NOT_KNOWN)).add(stage("Destination", NOT_KNOWN));
    }

    private ObjectNode ingest(Optional<JsonNode> entry) {
        boolean deleted = ingested.filter(Journey::isRemoval).isPresent();
        ObjectNode stage = stage("Ingest", entry.isPresent() || deleted ? COMPLETED : NOT_SEEN);
        JsonNode time = entry.map(one -> one.path("lastUpdated"))
                .orElseGet(() -> ingested.map(event -> event.path("time")).orElse(Json.NODES.missingNode()));
        if (time.isTextual()) {
            stage.set("at", time);
        }
        stage.put("exists", entry.isPresent());
        entry.ifPresent(one -> stage.put("values", one.path("properties").size()));
        return stage;
    }

    private ObjectNode cards() {
        ObjectNode stage = stage("Cards", card.map(this::status).orElse(NOT_SEEN));
        card.ifPresent(event -> {
            stage.set("at", event.path("time"));
            stage.set("cardDefinitionId", event.path("data").path("cardDefinitionId"));
        });
        return stage;
    }

    private ObjectNode destinations() {
        ArrayNode endpoints = Json.NODES.arrayNode();
        for (JsonNode event : published.values()) {
            JsonNode data = event.path("data");
            ObjectNode endpoint = endpoints.addObject();
            List.of("destinationId", "apiVersion", "endpointId", "endpoint").stream()
                    .filter(data::hasNonNull)
                    .forEach(key -> endpoint.set(key, data.path(key)));
            endpoint.put("change", isRemoval(event) ? "Removed" : "Published");
            endpoint.set("at", event.path("time"));
            endpoint.put("sinceLastChange", status(event).equals(COMPLETED));
        }
        ObjectNode stage = stage("Destination", published.isEmpty() ? NOT_SEEN : statusOfAll());
        return endpoints.isEmpty() ? stage : stage.set("endpoints", endpoints);
    }

    /**
     * Pending until every endpoint that has the entry has followed. Where it was taken away before, nothing need come of
     * the last change; there it is pending only when no other endpoint tells more.
     */
    private String statusOfAll() {
        boolean waits = published.values().stream()
                .anyMatch(event -> !isRemoval(event) && status(event).equals(PENDING));
        boolean follows =
                published.values().stream().anyMatch(event -> status(event).equals(COMPLETED));
        return follows && !waits ? COMPLETED : PENDING;
    }

    private static boolean isRemoval(JsonNode event) {
        return event.path("type").asText().endsWith(".deleted");
    }

    /** Pending where nothing has come of the entry's last change yet; sequences have one width, so they sort as texts. */
    private String status(JsonNode event) {
        return ingested.filter(last -> last.path("sequence")
                                        .asText()
                                        .compareTo(event.path("sequence").asText())
                                > 0)
                        .isEmpty()
                ? COMPLETED
                : PENDING;
    }

    private boolean isHere(JsonNode data, String key) {
        return data.path(key).asText().equals(entryId);
    }

    private void keep(JsonNode event) {
        ObjectNode kept = Json.NODES.objectNode();
        List.of("type", "time", "actor").stream()
                .filter(event::hasNonNull)
                .forEach(key -> kept.set(key, event.path(key)));
        event.path("data").properties().stream()
                .filter(pair -> !pair.getKey().equals("values"))
                .forEach(pair -> kept.set(pair.getKey(), pair.getValue()));
        history.add(kept);
        if (history.size() > KEPT) {
            history.removeFirst();
        }
    }

    private static ObjectNode stage(String name, String status) {
        return Json.NODES.objectNode().put("stage", name).put("status", status);
    }
}
