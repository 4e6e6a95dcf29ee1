package dev.postern.token.audit;

import dev.postern.token.AdminChange;
import dev.postern.token.rest.ProblemType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; what is not said leaves all. */
final class AuditFilter {
    private static final int LAST_YEAR = 9999;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    AuditFilter tenant(@Nullable String tenant) {
        return equal("tenantId", tenant);
    }

    AuditFilter action(@Nullable String action) {
        List<String> known = Arrays.stream(AdminChange.Action.values())
                .map(AdminChange.Action::wireName)
                .toList();
        if (action != null && !known.contains(action)) {
            throw ProblemType.INVALID_VALUE.with("action has to be one of: " + String.join(", ", known) + ".");
        }
        return equal("action", action);
    }

    /** Those of which a column holds this id; {@code name} is what the caller calls it. */
    AuditFilter id(String name, String column, @Nullable String id) {
        return equal(column, id == null ? null : uuid(name, id));
    }

    AuditFilter since(@Nullable String time) {
        return compared("since", ">=", time);
    }

    AuditFilter until(@Nullable String time) {
        return compared("until", "<", time);
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private AuditFilter equal(String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
        return this;
    }

    private AuditFilter compared(String name, String operator, @Nullable String time) {
        if (time != null) {
            conditions.add("at " + operator + " :" + name);
            parameters.put(name, instant(name, time));
        }
        return this;
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemType.INVALID_VALUE.with(name + " has to be an id.");
        }
    }

    private static Instant instant(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
                throw ProblemType.INVALID_VALUE.with(name + " has to be in the years 0 to 9999.");
            }
            return time.toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemType.INVALID_VALUE.with(
                    name + " has to be a date and time with an offset, as 2030-01-31T12:00:00Z.");
        }
    }
}
