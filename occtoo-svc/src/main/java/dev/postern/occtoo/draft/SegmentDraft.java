package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The draft of a segment.
 *
 * @param group what is there under its segment definition's id
 * @param cards the id of the card definition that it selects of, where that is known
 * @param definition what is there under that id
 * @param others the segments of that card definition
 * @param now what time it is
 */
record SegmentDraft(Seen group, Optional<String> cards, Seen definition, Seen.All others, Instant now) {
    private static final List<Field> FIELDS = List.of(
            Field.needed("name", "Name", Field.Kind.TEXT, "How people see it."),
            Field.free("id", "Id", Field.Kind.TEXT, "Made of the name unless given."),
            Field.free("description", "Description", Field.Kind.TEXT, ""),
            Field.free("segmentDefinitionId", "Segment definition", Field.Kind.TEXT, "The group that it is in."),
            Field.free("cardDefinitionId", "Card definition", Field.Kind.TEXT, "Whose cards it selects."),
            new Field("kind", "Kind", Field.Kind.CHOICE, true, List.of("Query", "Fixed"), "By filters, or by ids."),
            Field.free("filters", "Filters", Field.Kind.TABLE, "All must hold."),
            Field.free("cardIds", "Cards", Field.Kind.LIST, "What a fixed selection holds."),
            Field.free("excludedCardIds", "Excluded cards", Field.Kind.LIST, "Never members."),
            Field.free("schedule", "Schedule", Field.Kind.OBJECT, "From when to when it counts."));

    Draft of(Given given) {
        Findings findings = new Findings();
        ObjectNode arguments = Json.NODES.objectNode();
        Naming.name(given, findings).ifPresent(name -> arguments.put("name", name));
        if (given.has("id") || given.has("name")) {
            Naming.id(given, "name", findings).ifPresent(id -> arguments.put("id", id));
        }
        given.text("description").ifPresent(text -> arguments.put("description", text));
        new Belonging(group, cards, definition).put(given, arguments, findings);
        String kind = kind(given, findings).orElse("");
        if (!kind.isEmpty()) {
            arguments.put("kind", kind);
        }
        selection(given, kind, arguments, findings);
        new Schedule(now).put(given, arguments, findings);
        same(arguments, findings);
        String title = "New segment: " + arguments.path("name").asText("without a name");
        String summary = "A %s segment of the cards of %s."
                .formatted(
                        kind.isEmpty() ? "new" : kind.toLowerCase(Locale.ROOT), cards.orElse("no card definition yet"));
        return new Draft(title, summary, "create_segment", FIELDS, arguments, findings);
    }

    private static Optional<String> kind(Given given, Findings findings) {
        Optional<String> wish = given.text("kind");
        for (String kind : List.of("Query", "Fixed")) {
            if (kind.equalsIgnoreCase(wish.orElse(""))) {
                return Optional.of(kind);
            }
        }
        if (wish.isPresent()) {
            findings.refused("kind", "`%s` is no kind of segment: Query or Fixed.".formatted(wish.get()));
            return Optional.empty();
        }
        if (given.has("filters") != given.has("cardIds")) {
            return Optional.of(given.has("filters") ? "Query" : "Fixed");
        }
        findings.missing("kind", "Query, which selects by filters, or Fixed, which selects by the ids of cards.");
        return Optional.empty();
    }

    private void selection(Given given, String kind, ObjectNode arguments, Findings findings) {
        ArrayNode filters = definition
                .found()
                .map(seen -> new Filters(CardSchema.of(seen), findings).of(given, "filters"))
                .orElseGet(() ->
                        given.value("filters") instanceof ArrayNode all ? all.deepCopy() : Json.NODES.arrayNode());
        boolean isFixed = kind.equals("Fixed");
        if (!filters.isEmpty() && isFixed) {
            findings.warn("`filters` are left out: a Fixed segment has none.");
        } else if (!filters.isEmpty()) {
            arguments.set("filters", filters);
        } else if (kind.equals("Query")) {
            findings.missing(
                    "filters", "What the cards have in common; describe_card_definition tells the properties.");
        }
        for (String key : List.of("cardIds", "excludedCardIds")) {
            List<String> ids = given.texts(key).stream().distinct().toList();
            if (ids.isEmpty()) {
                continue;
            }
            if (key.equals("cardIds") && kind.equals("Query")) {
                findings.warn("`cardIds` are left out: a Query segment selects by filters.");
            } else if (key.equals("excludedCardIds") && isFixed) {
                findings.warn("`excludedCardIds` are left out: a Fixed segment holds only the cardIds.");
            } else {
                arguments.set(key, Languages.json(ids));
            }
        }
        if (isFixed && !arguments.has("cardIds")) {
            findings.missing("cardIds", "The ids of its cards, from search_cards.");
        } else if (isFixed) {
            findings.warn("It was not checked whether there are cards of these ids; search_cards tells.");
        }
    }

    private void same(ObjectNode arguments, Findings findings) {
        String id = arguments.path("id").asText();
        String name = arguments.path("name").asText();
        for (JsonNode other : others.items()) {
            if (!id.isEmpty() && other.path("id").asText().equals(id)) {
                findings.refused(
                        "id",
                        "The segment `%s` exists already and is %s. To change it use update_segment."
                                .formatted(id, other.path("status").asText()));
            } else if (!name.isEmpty() && other.path("name").asText().equalsIgnoreCase(name)) {
                findings.warn("The segment `%s` has the same name."
                        .formatted(other.path("id").asText()));
            }
        }
        others.gap()
                .ifPresent(gap -> findings.warn("It was not checked against all other segments: %s".formatted(gap)));
    }
}
