package dev.postern.gumloop.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs of flows, as Gumloop gives them by flow, in one list. */
final class RunHistory {
    private final List<ObjectNode> runs = new ArrayList<>();

    /** Adds what a request for the history of flows has shown. */
    void add(VendorAnswer answer) {
        answer.json().ifPresent(body -> body.properties().forEach(flow -> add(flow.getKey(), flow.getValue())));
    }

    /** The newest first. */
    ArrayNode newest(int most) {
        ArrayNode newest = Json.NODES.arrayNode();
        runs.stream()
                .sorted(Comparator.comparing(RunHistory::begun).reversed())
                .limit(most)
                .forEach(newest::add);
        return newest;
    }

    private void add(String flow, JsonNode ofFlow) {
        for (JsonNode run : ofFlow) {
            if (run.deepCopy() instanceof ObjectNode own) {
                if (!own.hasNonNull("saved_item_id")) {
                    own.put("saved_item_id", flow);
                }
                runs.add(own);
            }
        }
    }

    private static Instant begun(JsonNode run) {
        try {
            return OffsetDateTime.parse(run.path("created_ts").asText()).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
