package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** From when to when a segment counts. */
record Schedule(Instant now) {
    void put(Given given, ObjectNode arguments, Findings findings) {
        if (!given.has("schedule")) {
            return;
        }
        Given wish = given.within("schedule");
        ObjectNode schedule = Json.NODES.objectNode();
        Optional<Instant> from = time(wish, "from", schedule, findings);
        Optional<Instant> to = time(wish, "to", schedule, findings);
        if (!schedule.isEmpty()) {
            arguments.set("schedule", schedule);
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            findings.refused("schedule.to", "The end is not after the beginning.");
        } else if (to.filter(now::isAfter).isPresent()) {
            findings.warn("The schedule is over: it would select nothing.");
        } else if (from.filter(now::isBefore).isPresent()) {
            findings.warn(
                    "It would be Scheduled until it begins. A Scheduled segment cannot be put into an endpoint directly; queue_endpoint_segment_change does that.");
        }
    }

    private static Optional<Instant> time(Given wish, String key, ObjectNode schedule, Findings findings) {
        return wish.text(key).flatMap(text -> {
            try {
                Instant time = OffsetDateTime.parse(text).toInstant();
                schedule.put(key, text);
                return Optional.of(time);
            } catch (DateTimeException e) {
                findings.refused(
                        wish.at(key), "`%s` is no time with its offset, as 2026-05-01T00:00:00Z.".formatted(text));
                return Optional.empty();
            }
        });
    }
}
