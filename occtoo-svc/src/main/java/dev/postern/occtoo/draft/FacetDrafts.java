package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.result.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facets of an endpoint: for which properties it counts the values, and how many it gives. */
record FacetDrafts(Optional<CardSchema> schema, Set<String> selected, Findings findings) {
    private static final int USUAL = 10;
    private static final int SLOW = 50;

    ArrayNode of(Given given) {
        ArrayNode facets = Json.NODES.arrayNode();
        Set<String> properties = new HashSet<>();
        for (Given each : given.each("facets", "propertyId")) {
            ObjectNode facet = facets.addObject();
            String wish = each.text("propertyId").orElse("");
            String id = schema.flatMap(known -> known.own(wish)).orElse(wish);
            facet.put("propertyId", id);
            property(each, id);
            if (!properties.add(id)) {
                findings.refused(each.at("propertyId"), "There are two facets of `%s`.".formatted(id));
            }
            int size = each.value("size").asInt(USUAL);
            facet.put("size", size);
            if (size < 1) {
                findings.refused(each.at("size"), "A facet gives at least one value.");
            } else if (size > SLOW) {
                findings.warn(
                        "`%s` is %d: more than %d values make answers slow.".formatted(each.at("size"), size, SLOW));
            }
            if (each.value("header").isObject()) {
                facet.set("header", each.value("header").deepCopy());
            } else {
                each.text("header")
                        .or(() -> schema.map(known -> known.label(id)))
                        .ifPresent(header -> facet.put("header", header));
            }
        }
        return facets;
    }

    private void property(Given given, String id) {
        if (id.isEmpty()) {
            findings.missing(given.at("propertyId"), "The property whose values are counted.");
        } else if (schema.isPresent() && schema.get().own(id).isEmpty()) {
            List<String> near = Nearest.to(id, schema.get().ids(), 1);
            findings.refused(
                    given.at("propertyId"),
                    "The card definition has no property `%s`%s."
                            .formatted(id, near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
        } else if (schema.isPresent() && !selected.contains(id)) {
            findings.warn("The facet of `%s` counts a property that does not go out.".formatted(id));
        }
    }
}
