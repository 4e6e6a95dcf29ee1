package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which properties of a card go out, and under which names. */
record PropertySelection(CardSchema schema, String definitionId, Findings findings) {
    ArrayNode of(Given given) {
        ArrayNode properties = Json.NODES.arrayNode();
        Set<String> names = new HashSet<>();
        for (Given each : given.each("properties", "cardPropertyId")) {
            ObjectNode property = properties.addObject();
            Optional<String> wish = each.text("cardPropertyId");
            if (wish.isEmpty()) {
                findings.missing(each.at("cardPropertyId"), "The id of a property of the card definition.");
                continue;
            }
            String id = schema.own(wish.get()).orElse(wish.get());
            property.put("cardPropertyId", id);
            if (schema.own(id).isEmpty()) {
                unknown(each, wish.get());
            }
            Optional<String> alias = each.text("alias");
            alias.ifPresent(name -> property.put("alias", name));
            alias.filter(name -> !Identifier.isOne(name))
                    .ifPresent(name -> findings.refused(
                            each.at("alias"), "`%s` cannot be an alias: %s.".formatted(name, Identifier.RULE)));
            if (!names.add(alias.orElse(id))) {
                findings.refused(
                        each.at(alias.isPresent() ? "alias" : "cardPropertyId"),
                        "`%s` would go out twice.".formatted(alias.orElse(id)));
            }
        }
        return properties;
    }

    /** Of related cards, properties go out by their own names only. */
    List<String> ids(Given given) {
        List<Given> named = given.each("properties", "cardPropertyId");
        named.stream()
                .filter(each -> each.has("alias"))
                .forEach(each -> findings.warn(
                        "`%s` is left out: properties of related cards have no alias.".formatted(each.at("alias"))));
        return of(given)
                .valueStream()
                .map(each -> each.path("cardPropertyId").asText())
                .toList();
    }

    /** All of them, by their own names. */
    ArrayNode all() {
        ArrayNode properties = Json.NODES.arrayNode();
        schema.ids().forEach(id -> properties.addObject().put("cardPropertyId", id));
        return properties;
    }

    private void unknown(Given given, String wish) {
        List<String> near = Nearest.to(wish, schema.ids(), 1);
        findings.refused(
                given.at("cardPropertyId"),
                "The card definition `%s` has no property `%s`%s."
                        .formatted(
                                definitionId, wish, near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
    }
}
