package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.occtoo.word.PropertyType;
import java.util.Optional;

/** The type of a property, and the delimiter that goes with it. */
final class Types {
    private static final String USUAL_DELIMITER = ",";

    private Types() {}

    /** The type as it was given, put right; empty where none was given or none is meant. */
    static Optional<PropertyType> of(Given given, Findings findings) {
        return given.text("type").flatMap(wish -> {
            Optional<PropertyType> type = PropertyType.meant(wish);
            if (type.isEmpty()) {
                findings.refused(
                        given.at("type"),
                        "`%s` is no type of a property. Types are %s."
                                .formatted(wish, String.join(", ", PropertyType.labels())));
            } else if (!type.get().label().equals(wish)) {
                findings.warn("`%s` was `%s`; it is taken for %s."
                        .formatted(given.at("type"), wish, type.get().label()));
            }
            return type;
        });
    }

    /**
     * Puts type and delimiter into a property.
     *
     * @param usual the delimiter where none is given, as the source has it
     */
    static void put(ObjectNode property, Given given, PropertyType type, Optional<String> usual, Findings findings) {
        property.put("type", type.label());
        // A delimiter may be a blank or a tab, so that nothing is stripped here.
        String delimiter = given.value("delimiter").asText("");
        boolean isGiven = given.has("delimiter") && !delimiter.isEmpty();
        if (type.isList()) {
            property.put("delimiter", isGiven ? delimiter : usual.orElse(USUAL_DELIMITER));
        } else if (isGiven) {
            findings.warn("`%s` is left out: only List and LocalizedList have one, and this is %s."
                    .formatted(given.at("delimiter"), type.label()));
        }
    }
}
