package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;

/** JSON pointers (RFC 6901) as records write them; the empty one is the whole document. */
final class Pointers {
    private Pointers() {}

    static JsonPointer of(YamlMap map, String key, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw map.faultAt(key, "`%s` is no JSON pointer; one begins with `/`, as `/data`".formatted(text));
        }
    }

    static Optional<JsonPointer> optional(YamlMap map, String key) {
        return map.optionalText(key).map(text -> of(map, key, text));
    }

    static List<JsonPointer> list(YamlMap map, String key) {
        return map.texts(key).stream().map(text -> of(map, key, text)).toList();
    }
}
