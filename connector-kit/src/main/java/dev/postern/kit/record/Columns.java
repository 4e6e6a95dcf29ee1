package dev.postern.kit.record;

import java.util.Optional;
import java.util.Set;

/**
 * That every argument without another meaning is a column and goes into the body by its own name.
 *
 * @param object the argument that holds columns whose names are taken, or are no legal keys
 * @param description what a model is told of the columns
 * @param live where the account's own columns are found
 * @param reserved names that no column can have, as the vendor takes them for something else
 * @param warnsOfUnknown whether a column that the account does not have is told of after it was sent
 */
public record Columns(
        String object, String description, Optional<LiveUse> live, Set<String> reserved, boolean warnsOfUnknown) {
    private enum Unknown {
        WARN
    }

    public Columns {
        reserved = Set.copyOf(reserved);
    }

    static Columns read(YamlMap map) {
        return new Columns(
                map.text("object"),
                map.text("description").strip(),
                ArgumentReader.live(map),
                Set.copyOf(map.texts("reserved")),
                map.word("unknown", Unknown.class).isPresent());
    }
}
