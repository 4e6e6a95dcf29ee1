package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.pipeline.EntryValues;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The older way in: entities with keys, whose values are texts. Names of fields may begin with a capital, as the
 * vendor's own older SDK writes them. Nothing is held against the types of properties.
 */
public final class LegacyImport {
    private static final String ENTITIES = "entities";
    private static final String CHARACTERS = "[A-Za-z0-9_-]";

    static final List<Operation> OPERATIONS =
            List.of(Operation.post("/datasources/{sourceId}/import", Operation.WRITE_SOURCES, LegacyImport::take));

    private final Violations violations;
    private final Set<String> badKeys = new TreeSet<>();
    private final Set<String> badProperties = new TreeSet<>();
    private final Set<String> badLanguages = new TreeSet<>();
    private final Set<String> badValues = new TreeSet<>();

    private LegacyImport(Violations violations) {
        this.violations = violations;
    }

    /** All of the batch, or none of it: {@code {id}} of the batch. */
    public static Reply take(Call call) {
        Ingest.open(call);
        JsonNode given = field(call.body().json(), ENTITIES);
        ArrayNode entries = new LegacyImport(call.body().violations()).read(given);
        String source = call.path("sourceId");
        EntryValues known = new EntryValues(call.tenant());
        entries.forEach(entry -> entry.path("properties").forEach(property -> {
            String id = property.path("id").asText();
            if (known.property(source, id).isEmpty()) {
                Properties.declare(call.shelf(Kind.PROPERTY), source, id)
                        .put("type", property.has("language") ? "LocalizedText" : "Text");
            }
        }));
        String batch = Ingest.correlationId(call);
        call.pipeline().accept(call.now(), source, entries, batch, call.who().name());
        return Reply.accepted(Json.object().put("id", batch));
    }

    private ArrayNode read(JsonNode given) {
        violations.check(given.isArray() && !given.isEmpty(), ENTITIES, "At least one entity is required.");
        ArrayNode entries = Json.array();
        Set<String> keys = new HashSet<>();
        for (JsonNode entity : given) {
            String key = field(entity, "key").asText("");
            check(key.matches(CHARACTERS + "{1,256}") && keys.add(key), badKeys, key);
            ObjectNode entry = entries.addObject().put("id", key);
            entry.put("delete", field(entity, "delete").asBoolean());
            ArrayNode properties = entry.putArray("properties");
            field(entity, "properties").forEach(each -> property(each, properties.addObject()));
        }
        tell("Keys need 1 to 256 letters, digits, '_' or '-', each key once", badKeys);
        tell("Ids of properties need 1 to 256 letters, digits, '_' or '-'", badProperties);
        tell("Languages need 2 to 10 letters, digits, '_' or '-'", badLanguages);
        tell("Values have to be texts", badValues);
        violations.end();
        return entries;
    }

    private void property(JsonNode given, ObjectNode property) {
        String id = field(given, "id").asText("");
        check(id.matches(CHARACTERS + "{1,256}"), badProperties, id);
        JsonNode value = field(given, "value");
        check(value.isTextual() || value.isNull(), badValues, id);
        property.put("id", id.toLowerCase(Locale.ROOT)).set("value", value);
        String language = field(given, "language").asText("");
        if (!language.isEmpty() && !field(given, "language").isNull()) {
            check(language.matches(CHARACTERS + "{2,10}"), badLanguages, language);
            property.put("language", language);
        }
    }

    private void tell(String rule, Set<String> broken) {
        violations.check(broken.isEmpty(), ENTITIES, rule + ". Not so: " + String.join(", ", broken));
    }

    private static void check(boolean holds, Set<String> broken, String name) {
        if (!holds) {
            broken.add(name);
        }
    }

    private static JsonNode field(JsonNode object, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return object.has(name) ? object.path(name) : object.path(capital);
    }
}
