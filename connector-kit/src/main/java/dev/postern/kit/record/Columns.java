package dev.postern.kit.record;

import java.util.Optional;

/**
 * That every argument without another meaning is a column and goes into the body by its own name.
 *
 * @param object the argument that holds columns whose names are taken, or are no legal keys
 * @param description what a model is told of the columns
 * @param live where the account's own columns are found
 */
public record Columns(String object, String description, Optional<LiveUse> live) {
    static Columns read(YamlMap map) {
        return new Columns(map.text("object"), map.text("description").strip(), ArgumentReader.live(map));
    }
}
