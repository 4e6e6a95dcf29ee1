package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one kind of row. Every row has an id, two people and its times. */
public final class Fields {
    private static final String CUSTOM = "custom_fields_values";

    private final Map<String, Field> byName = new LinkedHashMap<>();

    private Fields() {}

    public static Fields texts(List<String> names) {
        Fields fields = new Fields().all(FieldType.TEXT, names);
        return fields.all(FieldType.TEXT, List.of("uuid", "owner_user_uuid", "creator_user_uuid"))
                .all(FieldType.MOMENT, List.of("created_at", "updated_at"));
    }

    public Fields numbers(List<String> names) {
        return all(FieldType.NUMBER, names);
    }

    public Fields dates(List<String> names) {
        return all(FieldType.DATE, names);
    }

    public Fields moments(List<String> names) {
        return all(FieldType.MOMENT, names);
    }

    public Fields times(List<String> names) {
        return all(FieldType.TIME, names);
    }

    /** The custom fields of a database or pipeline, by their key alone or behind {@code custom_fields_values.}. */
    public Fields custom(JsonNode definitions) {
        for (JsonNode definition : definitions) {
            String key = definition.path("key").asText();
            FieldType type = FieldType.ofCustom(definition.path("type").asText());
            Field field = new Field(key, type, row -> Json.at(row.path(CUSTOM), key));
            byName.put(key, field);
            byName.put(CUSTOM + "." + key, field);
        }
        return this;
    }

    Optional<Field> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private Fields all(FieldType type, List<String> names) {
        names.forEach(name -> byName.put(name, new Field(name, type, row -> Json.at(row, name))));
        return this;
    }
}
