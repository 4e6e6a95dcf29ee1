package dev.postern.occtoo.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types that a property of a source or of a card can have. */
public enum PropertyType {
    TEXT("Text", "text"),
    LOCALIZED_TEXT("LocalizedText", "text"),
    LIST("List", "list"),
    LOCALIZED_LIST("LocalizedList", "list"),
    BOOLEAN("Boolean", "boolean"),
    INTEGER("Integer", "number"),
    DECIMAL("Decimal", "number"),
    TIMESTAMP("Timestamp", "timestamp");

    /** What people and models say where they mean one of these. */
    private static final Map<String, PropertyType> ALIKE = Map.ofEntries(
            Map.entry("string", TEXT),
            Map.entry("localizedstring", LOCALIZED_TEXT),
            Map.entry("localisedtext", LOCALIZED_TEXT),
            Map.entry("localisedlist", LOCALIZED_LIST),
            Map.entry("array", LIST),
            Map.entry("bool", BOOLEAN),
            Map.entry("int", INTEGER),
            Map.entry("number", DECIMAL),
            Map.entry("float", DECIMAL),
            Map.entry("double", DECIMAL),
            Map.entry("date", TIMESTAMP),
            Map.entry("datetime", TIMESTAMP));

    private final String label;
    private final String filterType;

    PropertyType(String label, String filterType) {
        this.label = label;
        this.filterType = filterType;
    }

    /** As Occtoo writes it. */
    public String label() {
        return label;
    }

    /** The {@code type} of a filter on such a property. */
    public String filterType() {
        return filterType;
    }

    /** Whether it needs a delimiter; only then may it have one. */
    public boolean isList() {
        return this == LIST || this == LOCALIZED_LIST;
    }

    /** Whether each value needs a language; only then may it have one. */
    public boolean isLocalized() {
        return this == LOCALIZED_TEXT || this == LOCALIZED_LIST;
    }

    /** The type of exactly this name. */
    public static Optional<PropertyType> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /** The type that is meant by a name in another case, with spaces, or of another system. */
    public static Optional<PropertyType> meant(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(each -> each.label.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(ALIKE.get(plain)));
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(PropertyType::label).toList();
    }
}
