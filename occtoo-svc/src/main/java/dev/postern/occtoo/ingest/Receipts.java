package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a caller holds in hand after a batch, and how it finds out what became of it. */
final class Receipts {
    private static final int NAMED = 5;

    private Receipts() {}

    /** Of a batch that was only checked. */
    static ObjectNode ofCheck(Batch batch) {
        ObjectNode receipt = Json.NODES.objectNode().put("valid", true).put("sent", false);
        receipt.put("entryCount", batch.entries()).put("deletedEntryCount", batch.deletions());
        receipt.set("newProperties", batch.added());
        return receipt.put(
                "next",
                "Nothing was sent. To import exactly this, call import_data again without validateOnly. Whether the source takes entries right now shows only then.");
    }

    /** Of a batch that Occtoo has accepted: its own receipt, and how to confirm it. */
    static ObjectNode ofBatch(JsonNode vendors, Batch batch, ObjectNode arguments, boolean withSearch) {
        ObjectNode receipt = vendors instanceof ObjectNode object ? object : Json.NODES.objectNode();
        if (!receipt.has("acceptedEntryCount")) {
            receipt.put("acceptedEntryCount", batch.entries());
        }
        if (batch.deletions() > 0 && !receipt.has("deletedEntryCount")) {
            receipt.put("deletedEntryCount", batch.deletions());
        }
        String some = StreamSupport.stream(arguments.path("entries").spliterator(), false)
                .limit(NAMED)
                .map(entry -> entry.path("id").asText())
                .collect(Collectors.joining(", "));
        String more = batch.entries() > NAMED ? ", …" : "";
        String gone = batch.deletions() > 0 ? "; those deleted are then missing" : "";
        String search = withSearch ? " search_entries finds them a little later, when they are indexed." : "";
        return receipt.put(
                "next",
                "Accepted is not yet stored. Confirm with list_source_entries, sourceId %s and entryIds %s%s, after a second%s.%s Do not import them again because they are not visible yet; trace_entry_lifecycle shows how far one has come."
                        .formatted(arguments.path("sourceId").asText(), some, more, gone, search));
    }
}
