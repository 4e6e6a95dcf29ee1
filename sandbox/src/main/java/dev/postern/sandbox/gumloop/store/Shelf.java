package dev.postern.sandbox.gumloop.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Things of one kind, by their ids, in the order in which they were made. A key that starts with an underscore never leaves the store. */
public final class Shelf {
    private static final String ID = "_id";

    private final Map<String, ObjectNode> things = new LinkedHashMap<>();

    public ObjectNode put(String id, ObjectNode thing) {
        things.put(id, thing.put(ID, id));
        return thing;
    }

    public Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    public void remove(String id) {
        things.remove(id);
    }

    public Stream<ObjectNode> all() {
        return things.values().stream();
    }

    /** The newest first. */
    public List<ObjectNode> newestFirst() {
        return List.copyOf(things.values()).reversed();
    }

    public static String id(JsonNode thing) {
        return thing.path(ID).asText();
    }

    ArrayNode toJson() {
        return Json.array().addAll(things.values());
    }

    static Shelf of(JsonNode json) {
        Shelf shelf = new Shelf();
        json.forEach(thing -> shelf.put(id(thing), (ObjectNode) thing));
        return shelf;
    }
}
