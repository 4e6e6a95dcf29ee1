package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draft of a card definition.
 *
 * @param same what is there under its id
 * @param sources by id
 * @param tags managed tags that properties name, by id
 */
record CardDefinitionDraft(Seen same, Map<String, SourceSeen> sources, Map<String, Seen> tags) {
    static final String DEFINITIONS = "/v1/card-definitions/";

    private static final List<Field> FIELDS = List.of(
            Field.needed("id", "Id", Field.Kind.TEXT, "The public name in destinations. It cannot be changed later."),
            Field.needed("name", "Name", Field.Kind.TEXT, "How people see it."),
            Field.free("description", "Description", Field.Kind.TEXT, ""),
            Field.needed("sourceIds", "Sources", Field.Kind.LIST, "Data sources whose entries share their ids."),
            Field.needed("properties", "Properties", Field.Kind.TABLE, "What a card shows, and where it comes from."));

    Draft of(Given given) {
        Findings findings = new Findings();
        ObjectNode arguments = Json.NODES.objectNode();
        Optional<String> id = Naming.id(given, "name", findings);
        id.ifPresent(text -> arguments.put("id", text));
        Naming.name(given, findings).ifPresent(name -> arguments.put("name", name));
        given.text("description").ifPresent(text -> arguments.put("description", text));
        List<String> sourceIds = given.texts("sourceIds").stream().distinct().toList();
        if (sourceIds.isEmpty()) {
            findings.missing("sourceIds", "At least one data source, from search_data_sources.");
        } else {
            arguments.set("sourceIds", Languages.json(sourceIds));
        }
        ArrayNode properties = properties(given, sourceIds, findings);
        if (!properties.isEmpty()) {
            arguments.set("properties", properties);
        } else if (!findings.isRefused("sourceIds")) {
            findings.missing("properties", "What a card shows: properties of the sources.");
        }
        taken(id.orElse(""), findings);
        String title = "New card definition: " + arguments.path("name").asText(id.orElse("without a name"));
        String summary = "Cards with %s, made of %s. It starts as Draft."
                .formatted(
                        properties.size() == 1 ? "1 property" : properties.size() + " properties",
                        sourceIds.isEmpty() ? "no source yet" : String.join(", ", sourceIds));
        ObjectNode next = Json.NODES.objectNode().put("cardDefinitionId", id.orElse(""));
        return new Draft(title, summary, "create_card_definition", FIELDS, arguments, findings)
                .then(List.of(new Draft.Next(
                        "activate_card_definition",
                        next,
                        "only an Active card definition has cards, relations and endpoints.")));
    }

    private ArrayNode properties(Given given, List<String> sourceIds, Findings findings) {
        Map<String, SourceSeen> own = new LinkedHashMap<>();
        for (int i = 0; i < sourceIds.size(); i++) {
            String id = sourceIds.get(i);
            SourceSeen source = sources.getOrDefault(id, SourceSeen.NOT_THERE);
            own.put(id, source);
            check(id, "sourceIds[" + i + "]", source, findings);
        }
        CardPropertyDrafts drafts = new CardPropertyDrafts(own, tags, findings);
        List<Given> named = given.each("properties", "id");
        return named.isEmpty() ? drafts.proposed() : drafts.of(named);
    }

    private static void check(String id, String path, SourceSeen seen, Findings findings) {
        switch (seen.source()) {
            case Seen.There there
            when there.thing().path("status").asText().equals("Purging") ->
                findings.warn("The source `%s` is being purged: its entries are going away.".formatted(id));
            case Seen.There _ ->
                seen.properties()
                        .gap()
                        .ifPresent(gap -> findings.warn(
                                "Not all properties of the source `%s` were checked: %s".formatted(id, gap)));
            case Seen.Absent _ ->
                findings.refused(
                        path, "There is no data source `%s`. Take ids from search_data_sources.".formatted(id));
            case Seen.Unknown unknown -> findings.warn("`%s` was not checked: %s".formatted(path, unknown.why()));
        }
    }

    private void taken(String id, Findings findings) {
        switch (same) {
            case Seen.There there ->
                findings.refused(
                        "id",
                        "The card definition `%s` exists already and is %s. To change it use update_card_definition."
                                .formatted(id, there.thing().path("status").asText()));
            case Seen.Absent _ -> {}
            case Seen.Unknown unknown ->
                findings.warn(
                        "It was not checked whether the card definition `%s` exists: %s".formatted(id, unknown.why()));
        }
    }
}
