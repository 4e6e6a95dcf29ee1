package dev.postern.sandbox.occtoo.search;

import java.util.Map;
import java.util.Optional;

/** The properties that can be searched, with their types. */
public record Schema(Map<String, ValueType> types) {
    /** A property of everything. */
    public static final String ID = "id";

    /** Another one. */
    public static final String UPDATED = "lastUpdated";

    public Schema {
        types = Map.copyOf(types);
    }

    public Optional<ValueType> type(String property) {
        return switch (property) {
            case ID -> Optional.of(ValueType.TEXT);
            case UPDATED -> Optional.of(ValueType.TIMESTAMP);
            default -> Optional.ofNullable(types.get(property));
        };
    }
}
