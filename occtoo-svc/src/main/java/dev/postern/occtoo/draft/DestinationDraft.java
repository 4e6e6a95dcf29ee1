package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.List;
import java.util.Optional;

/**
 * The draft of a destination.
 *
 * @param same what is there under its id
 */
record DestinationDraft(Seen same) {
    private static final List<Field> FIELDS = List.of(
            Field.needed("id", "Id", Field.Kind.TEXT, "Part of its address. It cannot be changed later."),
            Field.needed("displayName", "Name", Field.Kind.TEXT, "How people see it."),
            Field.free("description", "Description", Field.Kind.TEXT, ""),
            Field.needed("languages", "Languages", Field.Kind.LIST, "In which it can be read."),
            Field.free("defaultLanguage", "Default language", Field.Kind.TEXT, "The first of them unless given."),
            Field.free("tags", "Tags", Field.Kind.LIST, ""),
            Field.free("regions", "Regions", Field.Kind.LIST, "It cannot be changed later."),
            Field.free("protected", "Protected", Field.Kind.BOOLEAN, "Whether reading it needs a token."),
            Field.free("eventOptOut", "Without events", Field.Kind.BOOLEAN, ""));

    Draft of(Given given) {
        Findings findings = new Findings();
        ObjectNode arguments = Json.NODES.objectNode();
        Optional<String> id = Naming.id(given, "name", findings);
        id.ifPresent(text -> arguments.put("id", text));
        Naming.name(given, findings).ifPresent(name -> arguments.put("displayName", name));
        given.text("description").ifPresent(text -> arguments.put("description", text));
        languages(given, arguments, findings);
        for (String key : List.of("tags", "regions")) {
            if (given.has(key)) {
                arguments.set(
                        key, Languages.json(given.texts(key).stream().distinct().toList()));
            }
        }
        for (String key : List.of("protected", "eventOptOut")) {
            if (given.has(key)) {
                arguments.put(key, given.value(key).asBoolean());
            }
        }
        if (!given.value("protected").asBoolean()) {
            findings.warn("Anyone who knows its address can read it, as it is not protected.");
        }
        taken(id.orElse(""), findings);
        String title = "New destination: " + arguments.path("displayName").asText(id.orElse("without a name"));
        String summary = "A destination in %s. It gives out nothing until an API version of it is published."
                .formatted(
                        arguments.has("languages")
                                ? String.join(
                                        ", ",
                                        arguments
                                                .path("languages")
                                                .valueStream()
                                                .map(JsonNode::asText)
                                                .toList())
                                : "no language yet");
        return new Draft(title, summary, "create_destination", FIELDS, arguments, findings)
                .then(List.of(new Draft.Next(
                        "draft_api_version",
                        Json.NODES.objectNode().put("destinationId", id.orElse("")),
                        "endpoints belong to an API version.")));
    }

    private static void languages(Given given, ObjectNode arguments, Findings findings) {
        List<String> languages = Languages.of(given, "languages", findings);
        Optional<String> wish =
                given.text("defaultLanguage").flatMap(text -> Languages.one(text, "defaultLanguage", findings));
        if (languages.isEmpty()) {
            if (!findings.isRefused("languages")) {
                findings.missing("languages", "At least one language, as en.");
            }
            return;
        }
        arguments.set("languages", Languages.json(languages));
        arguments.put("defaultLanguage", wish.orElse(languages.getFirst()));
        if (wish.filter(language -> !languages.contains(language)).isPresent()) {
            findings.refused("defaultLanguage", "The default language must be one of the languages.");
        }
    }

    private void taken(String id, Findings findings) {
        switch (same) {
            case Seen.There _ ->
                findings.refused(
                        "id",
                        "The destination `%s` exists already. To change it use update_destination; for other content give it a new API version."
                                .formatted(id));
            case Seen.Absent _ -> {}
            case Seen.Unknown unknown ->
                findings.warn(
                        "It was not checked whether the destination `%s` exists: %s".formatted(id, unknown.why()));
        }
    }
}
