package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.source.SourceSchema;
import dev.postern.occtoo.source.Violations;
import dev.postern.occtoo.word.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a payload against every rule of Occtoo's ingest. It is in order as a whole, or nothing of it is sent. */
final class EntryRules {
    static final int MOST_ENTRIES = 1000;
    static final int LARGEST_ENTRY = 1_000_000;
    static final int LARGEST_PAYLOAD = 20_000_000;

    private static final Set<String> KEYS = Set.of("id", "delete", "properties");
    private static final int NAMED = 20;

    private final SourceSchema schema;
    private final boolean takesDeletions;
    private final Violations violations = new Violations();
    private final PropertyRules properties;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> leaving = new LinkedHashSet<>();
    private int deletions;
    private int empty;

    private EntryRules(SourceSchema schema, boolean takesDeletions) {
        this.schema = schema;
        this.takesDeletions = takesDeletions;
        this.properties = new PropertyRules(schema, violations);
    }

    /**
     * Checks a payload.
     *
     * @param entries as {@code import_data} is given them
     * @param takesDeletions whether entries can be deleted where they will be sent
     * @throws dev.postern.kit.result.RefusedException naming what is wrong, each with its path
     */
    static Batch check(SourceSchema schema, boolean takesDeletions, ArrayNode entries) {
        return new EntryRules(schema, takesDeletions).check(entries);
    }

    private Batch check(ArrayNode entries) {
        if (entries.isEmpty()) {
            violations.add("entries", "there is none");
        }
        if (entries.size() > MOST_ENTRIES) {
            violations.add(
                    "entries",
                    "there are %d; give at most %d in one call and the rest in further calls"
                            .formatted(entries.size(), MOST_ENTRIES));
        }
        Payload payload = new Payload();
        for (int i = 0; i < entries.size(); i++) {
            String path = "entries[" + i + "]";
            if (entries.get(i) instanceof ObjectNode entry) {
                int size = payload.add(entry(entry, path, i));
                if (size > LARGEST_ENTRY) {
                    violations.add(path, "it has %,d bytes, and an entry at most %,d".formatted(size, LARGEST_ENTRY));
                }
            } else {
                violations.add(path, "an entry is an object of id and properties");
            }
        }
        if (payload.size() > LARGEST_PAYLOAD) {
            violations.add(
                    "entries",
                    "they have %,d bytes, and one call takes at most %,d; divide them among several"
                            .formatted(payload.size(), LARGEST_PAYLOAD));
        }
        violations.refuse(
                "Nothing was sent: Occtoo takes a payload whole or not at all, and %s in this one. Mend all of it and send every entry again, or check it first with validateOnly:"
                        .formatted(
                                violations.count() == 1
                                        ? "there is 1 mistake"
                                        : "there are %d mistakes".formatted(violations.count())));
        return batch(payload, entries.size());
    }

    private ObjectNode entry(ObjectNode given, String path, int index) {
        refuseUnknown(given, KEYS, path, "an entry has id and properties", violations);
        String id = given.path("id").asText("");
        ObjectNode normal = Json.NODES.objectNode().put("id", id);
        if (!Identifier.isOne(id)) {
            violations.add(path + ".id", "an entry's id has %s".formatted(Identifier.RULE));
        } else {
            Integer before = ids.putIfAbsent(id, index);
            if (before != null) {
                violations.add(path + ".id", "`%s` stands at entries[%d] already".formatted(id, before));
            }
        }
        JsonNode own = given.path("properties");
        if (given.path("delete").asBoolean()) {
            return deletion(normal, own, path);
        }
        if (!own.isMissingNode() && !own.isNull() && !own.isArray()) {
            violations.add(path + ".properties", "properties are a list of objects");
        }
        if (own.isEmpty()) {
            empty++;
        }
        ArrayNode sent = properties.read(own, path + ".properties");
        sent.forEach(each -> schema.find(each.path("id").asText())
                .filter(known -> known.isBeingDeleted())
                .ifPresent(known -> leaving.add(known.id())));
        return normal.set("properties", sent);
    }

    private ObjectNode deletion(ObjectNode normal, JsonNode own, String path) {
        deletions++;
        if (!takesDeletions) {
            violations.add(
                    path + ".delete",
                    "Occtoo documents no way to delete an entry through this API, so this tool does not either; tell the user");
        }
        if (!own.isEmpty()) {
            violations.add(path + ".properties", "an entry that is deleted has none");
        }
        return normal.put("delete", true);
    }

    private Batch batch(Payload payload, int entries) {
        List<String> warnings = new ArrayList<>(properties.added().warnings(schema));
        if (empty > 0) {
            warnings.add("%d of the entries have no properties: only the entry itself is made.".formatted(empty));
        }
        if (!leaving.isEmpty()) {
            warnings.add("Occtoo is deleting these properties of the source, so their values may be lost: %s."
                    .formatted(leaving.stream().limit(NAMED).collect(Collectors.joining(", "))));
        }
        return new Batch(payload.json(), entries, deletions, properties.added().shown(), warnings);
    }

    /** Refuses keys that mean nothing, most of which are misspelt ones. */
    static void refuseUnknown(ObjectNode given, Set<String> keys, String path, String rule, Violations violations) {
        given.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                violations.add(path + "." + Violations.quote(key), "this is not known; " + rule);
            }
        });
    }
}
