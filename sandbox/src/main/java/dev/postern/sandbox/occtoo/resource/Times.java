package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Call;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Points in time that callers name. */
final class Times {
    private Times() {}

    static Optional<Instant> read(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Refuses a text that is there and no point in time. */
    static void check(Violations violations, String path, String text) {
        violations.check(text.isEmpty() || read(text).isPresent(), path, "An ISO 8601 date and time is required.");
    }

    /** Whether a stamp is from {@code <name>From} to {@code <name>To} of the query, both included. */
    static boolean isWithin(Call call, String name, JsonNode stamp) {
        return isWithin(call, name + "From", name + "To", stamp);
    }

    static boolean isWithin(Call call, String from, String to, JsonNode stamp) {
        Instant at = Instant.parse(stamp.asText());
        return asked(call, from).stream().noneMatch(at::isBefore)
                && asked(call, to).stream().noneMatch(at::isAfter);
    }

    private static Optional<Instant> asked(Call call, String name) {
        Optional<Instant> asked = read(call.query().text(name));
        if (call.query().has(name) && asked.isEmpty()) {
            throw Problem.invalid(name, "An ISO 8601 date and time is required.");
        }
        return asked;
    }
}
