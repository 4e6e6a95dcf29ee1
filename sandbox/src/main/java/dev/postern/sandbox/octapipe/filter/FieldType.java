package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** How the values of a field are compared. */
enum FieldType {
    TEXT {
        @Override
        int compareValues(JsonNode stored, JsonNode given) {
            return lower(stored).compareTo(lower(given));
        }
    },
    NUMBER {
        @Override
        int compareValues(JsonNode stored, JsonNode given) {
            return new BigDecimal(stored.asText()).compareTo(new BigDecimal(given.asText()));
        }
    },
    DATE {
        @Override
        int compareValues(JsonNode stored, JsonNode given) {
            return date(stored).compareTo(date(given));
        }
    },
    /** A point in time; compared with a date alone, only its own date counts. */
    MOMENT {
        @Override
        int compareValues(JsonNode stored, JsonNode given) {
            return given.asText().contains("T")
                    ? Instant.parse(stored.asText()).compareTo(Instant.parse(given.asText()))
                    : date(stored).compareTo(date(given));
        }
    },
    TIME {
        @Override
        int compareValues(JsonNode stored, JsonNode given) {
            return LocalTime.parse(stored.asText()).compareTo(LocalTime.parse(given.asText()));
        }
    },
    YES_NO {
        @Override
        int compareValues(JsonNode stored, JsonNode given) {
            return Boolean.compare(stored.asBoolean(), bool(given));
        }
    };

    /** Below, at or above zero as the stored value is less than, equal to or more than the given one. */
    abstract int compareValues(JsonNode stored, JsonNode given);

    /** Whether a value given in a filter can be compared with this field at all. */
    boolean accepts(JsonNode given) {
        if (!given.isValueNode() || given.isNull()) {
            return false;
        }
        try {
            switch (this) {
                case TEXT -> {}
                case NUMBER -> new BigDecimal(given.asText());
                case DATE, MOMENT -> date(given);
                case TIME -> LocalTime.parse(given.asText());
                case YES_NO -> bool(given);
            }
            return true;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    static FieldType ofCustom(String type) {
        return switch (type) {
            case "number" -> NUMBER;
            case "date" -> DATE;
            case "boolean" -> YES_NO;
            default -> TEXT;
        };
    }

    private static String lower(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT);
    }

    private static LocalDate date(JsonNode value) {
        String text = value.asText();
        return text.contains("T") ? LocalDate.ofInstant(Instant.parse(text), ZoneOffset.UTC) : LocalDate.parse(text);
    }

    private static boolean bool(JsonNode value) {
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new NumberFormatException("neither yes nor no");
        };
    }
}
