package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.Stamp;
import java.time.Instant;
import java.util.Locale;

/** The values that the vendor sets itself: numbers, ids, points in time. */
record OwnValues(Account account, DataTable table, Instant now) {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    void onInsert(ObjectNode row) {
        long number = table.nextPk();
        for (Field field : table.fields()) {
            String name = field.name();
            switch (field.type()) {
                case AUTONUMBER -> row.put(name, number);
                case PREFIXED_AUTONUMBER -> row.put(name, prefix(field) + padded(field, number));
                case GUID -> row.put(name, account.nextId(table.name()).toUpperCase(Locale.ROOT));
                case RANDOM_ID -> row.put(name, prefix(field) + random(field));
                case TIMESTAMP -> stamp(row, field, "OnInsert");
                case STRING,
                        TEXT,
                        PASSWORD,
                        NUMBER,
                        INTEGER,
                        CURRENCY,
                        DATE_TIME,
                        YES_NO,
                        FILE,
                        LIST_STRING,
                        LIST_NUMBER,
                        LIST_DATE_TIME,
                        ATTACHMENT -> {}
            }
        }
    }

    void onUpdate(ObjectNode row) {
        table.fields().forEach(field -> stamp(row, field, "OnUpdate"));
    }

    private void stamp(ObjectNode row, Field field, String when) {
        if (field.is(when)) {
            row.put(field.name(), Stamp.of(now));
        }
    }

    private static String prefix(Field field) {
        return field.definition().path("Prefix").asText("");
    }

    /** The format is a one with as many zeros in front as there are digits before it. */
    private static String padded(Field field, long number) {
        int digits = Math.max(1, field.definition().path("Format").asText("1").length());
        String text = "" + number;
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Random to look at; the same requests in the same order give the same ids. */
    private String random(Field field) {
        String format = field.definition().path("Format").asText("0U");
        String alphabet = switch (format) {
            case "0" -> DIGITS;
            case "U" -> LETTERS;
            default -> DIGITS + LETTERS;
        };
        String seed = account.nextId(table.name() + " " + field.name()).replace("-", "");
        int length = field.definition().path("Length").asInt(12);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at = Integer.parseInt(seed.substring(2 * i, 2 * i + 2), 16);
            id.append(alphabet.charAt(at % alphabet.length()));
        }
        return id.toString();
    }
}
