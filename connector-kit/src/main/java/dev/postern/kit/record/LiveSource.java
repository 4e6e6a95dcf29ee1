package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where an account's own fields are found: a tool that gives items, each of which holds fields or leads to them.
 *
 * @param name by which arguments refer to it
 * @param tool the list tool
 * @param items where the items are in what it answers, where it is no list tool
 * @param then the tool that gives an item's fields, where the items do not hold them
 * @param as the argument of that tool that names the item
 * @param id where in an item its id is
 * @param title where its name is
 * @param fields where its fields are, a list of objects; in the answer of {@code then} where that is no list tool
 * @param key where in a field its internal key is
 * @param label where its name for people is; absent when that is the key
 * @param type where its type is
 * @param required where it says whether it must be given
 * @param options where its choices are
 * @param description where it says what it is for
 */
public record LiveSource(
        String name,
        String tool,
        Optional<JsonPointer> items,
        Optional<String> then,
        Optional<String> as,
        JsonPointer id,
        JsonPointer title,
        Optional<JsonPointer> fields,
        JsonPointer key,
        Optional<JsonPointer> label,
        Optional<JsonPointer> type,
        Optional<JsonPointer> required,
        Optional<JsonPointer> options,
        Optional<JsonPointer> description) {

    /** All of them, in the order of the file. */
    static Map<String, LiveSource> readAll(YamlMap each) {
        Map<String, LiveSource> sources = new LinkedHashMap<>();
        each.keys()
                .forEach(name ->
                        each.map(name, source -> read(name, source)).ifPresent(source -> sources.put(name, source)));
        return sources;
    }

    private static LiveSource read(String name, YamlMap map) {
        return new LiveSource(
                name,
                map.text("tool"),
                Pointers.optional(map, "items"),
                map.optionalText("then"),
                map.optionalText("as"),
                Pointers.of(map, "id", map.text("id")),
                Pointers.of(map, "title", map.text("title")),
                Pointers.optional(map, "fields"),
                Pointers.of(map, "key", map.text("key")),
                Pointers.optional(map, "label"),
                Pointers.optional(map, "type"),
                Pointers.optional(map, "required"),
                Pointers.optional(map, "options"),
                Pointers.optional(map, "description"));
    }
}
