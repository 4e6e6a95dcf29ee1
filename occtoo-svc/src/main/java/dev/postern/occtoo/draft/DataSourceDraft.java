package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.PropertyType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The draft of a data source.
 *
 * @param same what is there under its id
 * @param related what is there under the ids of sources that it is to be related to
 */
record DataSourceDraft(Seen same, Map<String, Seen> related) {
    static final String SOURCES = "/v1/sources/";

    private static final List<Field> FIELDS = List.of(
            Field.needed("id", "Id", Field.Kind.TEXT, "How everything else refers to it. It cannot be changed later."),
            Field.needed("name", "Name", Field.Kind.TEXT, "How people see it."),
            Field.free("description", "Description", Field.Kind.TEXT, ""),
            Field.needed("properties", "Properties", Field.Kind.TABLE, "What its entries can hold, with types."));

    Draft of(Given given) {
        Findings findings = new Findings();
        ObjectNode arguments = Json.NODES.objectNode();
        Optional<String> id = Naming.id(given, "name", findings);
        id.ifPresent(text -> arguments.put("id", text));
        Naming.name(given, findings).ifPresent(name -> arguments.put("name", name));
        given.text("description").ifPresent(text -> arguments.put("description", text));
        ArrayNode properties = properties(given, findings);
        if (properties.isEmpty() && !findings.isRefused("properties")) {
            findings.missing("properties", "What its entries hold: an id and a type for each property.");
        }
        arguments.set("properties", properties);
        taken(id.orElse(""), findings);
        String title = "New data source: " + arguments.path("name").asText(id.orElse("without a name"));
        String summary = "A data source of type Generic with %s."
                .formatted(properties.size() == 1 ? "1 property" : properties.size() + " properties");
        return new Draft(title, summary, "create_data_source", FIELDS, arguments, findings)
                .then(update(given, id.orElse(""), findings));
    }

    private void taken(String id, Findings findings) {
        switch (same) {
            case Seen.There there ->
                findings.refused(
                        "id",
                        "The data source `%s` exists already, named %s. To change it use update_data_source or upsert_data_source_properties."
                                .formatted(id, there.thing().path("name").asText()));
            case Seen.Absent _ -> {}
            case Seen.Unknown unknown ->
                findings.warn(
                        "It was not checked whether the data source `%s` exists: %s".formatted(id, unknown.why()));
        }
    }

    private static ArrayNode properties(Given given, Findings findings) {
        ArrayNode properties = Json.NODES.arrayNode();
        Set<String> ids = new HashSet<>();
        for (Given each : given.each("properties", "displayName")) {
            ObjectNode property = properties.addObject();
            Optional<String> id = each.has("id")
                    ? Naming.lower(each, "id", findings)
                    : Naming.id(each, "displayName").map(text -> text.toLowerCase(Locale.ROOT));
            if (id.isEmpty() && !findings.isRefused(each.path())) {
                findings.missing(each.at("id"), "An id for this property, or a displayName to make one of.");
            }
            id.filter(text -> !ids.add(text))
                    .ifPresent(text -> findings.refused(
                            each.at("id"),
                            "The id `%s` occurs twice; in sources, case does not count.".formatted(text)));
            id.ifPresent(text -> property.put("id", text));
            each.text("displayName").or(() -> each.text("id")).ifPresent(name -> property.put("displayName", name));
            PropertyType type = Types.of(each, findings).orElse(PropertyType.TEXT);
            if (!each.has("type")) {
                findings.warn("`%s` is not given; Text is proposed.".formatted(each.at("type")));
            }
            Types.put(property, each, type, Optional.empty(), findings);
            each.text("description").ifPresent(text -> property.put("description", text));
        }
        return properties;
    }

    /** Languages and relations are no part of what creates a source; they are set once it is there. */
    private List<Draft.Next> update(Given given, String id, Findings findings) {
        List<String> languages = Languages.of(given, "languages", findings);
        List<String> sources = given.texts("relatedSourceIds");
        for (int i = 0; i < sources.size(); i++) {
            String path = "relatedSourceIds[" + i + "]";
            String source = sources.get(i);
            switch (related.getOrDefault(source, new Seen.Absent())) {
                case Seen.There _ -> {}
                case Seen.Absent _ ->
                    findings.refused(
                            path, "There is no data source `%s`. Take ids from search_data_sources.".formatted(source));
                case Seen.Unknown unknown -> findings.warn("`%s` was not checked: %s".formatted(path, unknown.why()));
            }
        }
        if (languages.isEmpty() && sources.isEmpty()) {
            return List.of();
        }
        ObjectNode arguments = Json.NODES.objectNode().put("sourceId", id);
        if (!languages.isEmpty()) {
            arguments.set("languages", Languages.json(languages));
        }
        if (!sources.isEmpty()) {
            arguments.set("relatedSourceIds", Languages.json(sources));
        }
        return List.of(new Draft.Next(
                "update_data_source", arguments, "creating a source sets neither languages nor relations."));
    }
}
