package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.result.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an endpoint gives out.
 *
 * @param definition what is there under the card definition's id
 * @param targets card definitions to which its relations lead, by id
 * @param segments the segments of the card definition
 */
record SelectionDraft(Seen definition, Map<String, Seen> targets, Seen.All segments, Findings findings) {
    static final String KEY = "contentSelection";

    Optional<ObjectNode> of(Given given) {
        Optional<String> id = given.text("cardDefinitionId");
        if (id.isEmpty()) {
            findings.missing(given.at("cardDefinitionId"), "The card definition whose cards go out.");
            return Optional.empty();
        }
        ObjectNode selection = Json.NODES.objectNode().put("cardDefinitionId", id.get());
        switch (definition) {
            case Seen.There there -> {
                String status = there.thing().path("status").asText();
                if (!status.equals("Active")) {
                    findings.refused(
                            given.at("cardDefinitionId"),
                            "The card definition `%s` is %s and must be Active: call activate_card_definition first."
                                    .formatted(id.get(), status));
                }
                content(given, id.get(), there.thing(), selection);
            }
            case Seen.Absent _ -> {
                findings.refused(
                        given.at("cardDefinitionId"),
                        "There is no card definition `%s`. list_configuration shows them.".formatted(id.get()));
                unchecked(given, selection);
            }
            case Seen.Unknown unknown -> {
                findings.warn("The selection was not checked, as the card definition could not be read: %s"
                        .formatted(unknown.why()));
                unchecked(given, selection);
            }
        }
        return Optional.of(selection);
    }

    /** Under which name each property goes out, by its id. */
    static Map<String, String> names(JsonNode selection) {
        Map<String, String> names = new LinkedHashMap<>();
        selection.path("properties").forEach(each -> {
            String id = each.path("cardPropertyId").asText();
            names.put(id, each.path("alias").asText(id));
        });
        return names;
    }

    private void content(Given given, String id, JsonNode seen, ObjectNode selection) {
        CardSchema schema = CardSchema.of(seen);
        PropertySelection properties = new PropertySelection(schema, id, findings);
        ArrayNode named = properties.of(given);
        if (named.isEmpty()) {
            named = properties.all();
            findings.warn(
                    "No properties were named. All %d of the card definition are proposed.".formatted(named.size()));
        }
        selection.set("properties", named);
        ArrayNode related = relations(given, id, seen);
        if (!related.isEmpty()) {
            selection.set("relations", related);
        }
        new SegmentSelection(segments, findings).put(given, selection);
        ArrayNode filters = new Filters(schema, findings).of(given, "filters");
        if (!filters.isEmpty()) {
            selection.set("filters", filters);
        }
    }

    private ArrayNode relations(Given given, String id, JsonNode seen) {
        ArrayNode relations = Json.NODES.arrayNode();
        for (Given each : given.each("relations", "relationId")) {
            String wish = each.text("relationId").orElse("");
            ObjectNode relation = relations.addObject().put("relationId", wish);
            Optional<JsonNode> found = relation(seen, wish);
            if (found.isEmpty()) {
                List<String> known = seen.path("relations")
                        .valueStream()
                        .map(one -> one.path("id").asText())
                        .toList();
                List<String> near = Nearest.to(wish, known, 1);
                findings.refused(
                        each.at("relationId"),
                        "The card definition `%s` has no relation `%s`%s."
                                .formatted(
                                        id, wish, near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
            }
            String other = found.map(one -> target(one, id)).orElse("");
            Optional<JsonNode> target =
                    targets.getOrDefault(other, new Seen.Absent()).found();
            ArrayNode properties = Languages.json(
                    target.map(one -> new PropertySelection(CardSchema.of(one), other, findings).ids(each))
                            .orElseGet(() -> each.texts("properties")));
            if (!properties.isEmpty()) {
                relation.set("properties", properties);
            }
        }
        return relations;
    }

    static Optional<JsonNode> relation(JsonNode definition, String id) {
        return definition
                .path("relations")
                .valueStream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst();
    }

    /** The other end of a relation. */
    static String target(JsonNode relation, String from) {
        String source = relation.path("sourceCardDefinitionId").asText();
        return source.equals(from) ? relation.path("targetCardDefinitionId").asText() : source;
    }

    private static void unchecked(Given given, ObjectNode selection) {
        for (String key : List.of("properties", "relations", "includeSegmentIds", "excludeSegmentIds", "filters")) {
            if (given.value(key) instanceof ArrayNode all && !all.isEmpty()) {
                selection.set(key, all.deepCopy());
            }
        }
    }
}
