package dev.postern.sandbox.gumloop.resource;

import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.call.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** What administrators of an organisation may do, and how they write points in time. */
final class Office {
    private Office() {}

    /** Refuses everyone but an administrator of the organisation, acting for himself. */
    static void requireAdmin(Call call, String organization, String user) {
        if (!organization.equals(call.organization().id())) {
            throw Refusal.notFound("Organization");
        }
        requireAdmin(call, user);
    }

    static void requireAdmin(Call call, String user) {
        if (!call.caller().mayActFor(user)) {
            throw Refusal.keyDoesNotMatch();
        }
        if (!call.caller().isAdmin()) {
            throw Refusal.forbidden("You are no administrator of this organization.");
        }
    }

    /** A point in time; a day alone stands for its first moment, a time without an offset for one in UTC. */
    static Instant time(String name, String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean offset = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
            return OffsetDateTime.parse(offset ? text : text + "Z").toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, name + " must be an ISO 8601 date and time.");
        }
    }
}
