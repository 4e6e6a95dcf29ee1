package dev.postern.occtoo.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** From when to when, both inclusive; a day without a time counts whole, in UTC. */
record Period(Optional<Instant> from, Optional<Instant> to) {
    /** Reads {@code from} and {@code to}; refuses what is no time. */
    static Period of(ObjectNode arguments) {
        return new Period(read(arguments, "from", 0), read(arguments, "to", 1));
    }

    /** Whether an event of this time lies in it. One without a time does only where the period is open. */
    boolean holds(String time) {
        Optional<Instant> at = instant(time);
        return at.isPresent()
                ? from.filter(at.get()::isBefore).isEmpty()
                        && to.filter(at.get()::isAfter).isEmpty()
                : from.isEmpty() && to.isEmpty();
    }

    /** Whether it lies behind an event of this time. */
    boolean isOver(String time) {
        return instant(time).flatMap(at -> to.filter(at::isAfter)).isPresent();
    }

    private static Optional<Instant> read(ObjectNode arguments, String name, int daysOn) {
        String text = arguments.path(name).asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time = instant(text).or(() -> day(text, daysOn));
        if (time.isEmpty()) {
            throw Refusal.of(
                            Fault.ARGUMENTS_REFUSED,
                            "`%s` is to be a day, as 2026-03-01, or a time with its offset, as 2026-03-01T08:00:00Z. Nothing was sent."
                                    .formatted(name))
                    .asException();
        }
        return time;
    }

    private static Optional<Instant> day(String text, int daysOn) {
        try {
            return Optional.of(LocalDate.parse(text)
                    .plusDays(daysOn)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(daysOn));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
