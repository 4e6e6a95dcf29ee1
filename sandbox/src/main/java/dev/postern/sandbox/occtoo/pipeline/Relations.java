package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which cards are related: those whose property has a value that the other's property has too. */
public record Relations(Tenant tenant) {

    /** The target cards of a card; none when the relation is unknown. */
    public List<ObjectNode> of(String relationId, ObjectNode card) {
        return tenant.shelf(Kind.RELATION)
                .find(relationId)
                .map(relation -> targets(relation, card))
                .orElse(List.of());
    }

    private List<ObjectNode> targets(JsonNode relation, ObjectNode card) {
        Set<String> wanted = texts(card, relation.path("sourcePropertyId").asText());
        String property = relation.path("targetPropertyId").asText();
        return tenant.shelf(Kind.CARD)
                .where("_definition", relation.path("targetCardDefinitionId").asText())
                .filter(target -> texts(target, property).stream().anyMatch(wanted::contains))
                .toList();
    }

    private static Set<String> texts(ObjectNode card, String property) {
        Set<String> texts = new HashSet<>();
        Row.of(card).scalars(property, "").forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
