package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * A payload that is in order.
 *
 * @param json as it is sent
 * @param entries how many it has
 * @param deletions how many of them are to be deleted
 * @param added properties that Occtoo will make, as {@code [{id, type}]}
 * @param warnings what may not be what was meant
 */
record Batch(String json, int entries, int deletions, ArrayNode added, List<String> warnings) {
    Batch {
        warnings = List.copyOf(warnings);
    }
}
