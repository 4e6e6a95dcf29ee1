package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a batch of typed entries, or refuses all of it with every path that is wrong. The vendor recommends a thousand
 * entries at most; more are not refused.
 */
final class Ingest {
    private static final int MOST_ENTRY = 1_000_000;

    private Ingest() {}

    static Reply upsert(Call call) {
        return take(call, false);
    }

    static Reply upsertOrDelete(Call call) {
        return take(call, true);
    }

    /** The source must be there, open to the caller, and not on its way out. */
    static void open(Call call) {
        if (call.source().path("status").asText().equals("Purging")) {
            throw Problem.conflict("The source '" + call.path("sourceId") + "' is being purged.");
        }
    }

    private static Reply take(Call call, boolean mayDelete) {
        open(call);
        String sourceId = call.path("sourceId");
        Violations violations = call.body().violations();
        ArrayNode given = call.body().array("entries");
        violations.check(!given.isEmpty(), "entries", "At least one entry is required.");
        IngestValues values = new IngestValues(call.tenant(), sourceId, violations);
        ArrayNode entries = Json.array();
        Set<String> keys = new HashSet<>();
        int deleted = 0;
        for (int i = 0; i < given.size(); i++) {
            String path = "entries[" + i + "]";
            JsonNode entry = given.path(i);
            String id = entry.path("id").asText("");
            violations.check(
                    id.matches("[A-Za-z0-9_-]{1,256}"),
                    path + ".id",
                    "The key must have 1 to 256 letters, digits, '-' or '_'.");
            violations.check(keys.add(id), path + ".id", "The key '" + id + "' occurs more than once.");
            violations.check(Json.bytes(entry).length <= MOST_ENTRY, path, "The entry is larger than 1 MB.");
            boolean isDeleted = mayDelete && entry.path("delete").asBoolean();
            violations.check(mayDelete || !entry.has("delete"), path + ".delete", "This address takes no deletions.");
            ObjectNode normal = entries.addObject().put("id", id).put("delete", isDeleted);
            if (isDeleted) {
                violations.check(
                        entry.path("properties").isEmpty(),
                        path + ".properties",
                        "An entry that is deleted has no properties.");
                deleted++;
            } else {
                normal.set("properties", values.read(entry.path("properties"), path + ".properties"));
            }
        }
        if (!violations.isEmpty()) {
            call.pipeline().at(call.now()).metric("ingest.batches.rejected", 1, Map.of("sourceId", sourceId));
        }
        violations.end();
        return Reply.accepted(receipt(call, sourceId, entries, deleted, mayDelete, values));
    }

    private static ObjectNode receipt(
            Call call, String sourceId, ArrayNode entries, int deleted, boolean mayDelete, IngestValues values) {
        ArrayNode found = values.declare();
        String correlationId = correlationId(call);
        call.pipeline()
                .accept(call.now(), sourceId, entries, correlationId, call.who().name());
        ObjectNode receipt = Json.object().put("correlationId", correlationId).put("sourceId", sourceId);
        receipt.put("acceptedAt", call.stamp()).put("acceptedEntryCount", entries.size());
        if (mayDelete) {
            receipt.put("deletedEntryCount", deleted);
        }
        call.shelf(Kind.SOURCE).find(sourceId).ifPresent(source -> source.put("updatedAt", call.stamp()));
        return receipt.set("newPropertiesFound", found);
    }

    static String correlationId(Call call) {
        String given = call.query().text("correlationId");
        try {
            return given.isEmpty()
                    ? call.tenant().nextId()
                    : UUID.fromString(given).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("correlationId", "A UUID is required.");
        }
    }
}
