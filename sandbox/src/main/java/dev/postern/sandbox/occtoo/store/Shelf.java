package dev.postern.sandbox.occtoo.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Things of one kind, by their keys, in the order in which they were made. A field that starts with an underscore never leaves the store. */
public final class Shelf {
    private static final String KEY = "_key";

    private final Map<String, ObjectNode> things = new LinkedHashMap<>();

    public ObjectNode put(String key, ObjectNode thing) {
        things.put(key, thing.put(KEY, key));
        return thing;
    }

    public Optional<ObjectNode> find(String key) {
        return Optional.ofNullable(things.get(key));
    }

    public boolean has(String key) {
        return things.containsKey(key);
    }

    public void remove(String key) {
        things.remove(key);
    }

    public Stream<ObjectNode> all() {
        return things.values().stream();
    }

    /** Those with this text in this field. */
    public Stream<ObjectNode> where(String field, String text) {
        return all().filter(each -> each.path(field).asText().equals(text));
    }

    public List<ObjectNode> newestFirst() {
        return List.copyOf(things.values()).reversed();
    }

    public static String key(JsonNode thing) {
        return thing.path(KEY).asText();
    }

    /** The key of a thing that belongs to others. */
    public static String key(String owner, String id) {
        return owner + "/" + id;
    }

    ArrayNode toJson() {
        return Json.array().addAll(things.values());
    }

    static Shelf of(JsonNode json) {
        Shelf shelf = new Shelf();
        json.forEach(thing -> shelf.put(key(thing), (ObjectNode) thing));
        return shelf;
    }
}
