package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.pipeline.EntryValues;
import dev.postern.sandbox.occtoo.search.ValueType;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the properties of a card definition, each mapped to a property of one of its sources. */
record CardProperties(Tenant tenant, List<String> sources) {

    ArrayNode read(Body body) {
        ArrayNode given = body.array("properties");
        Violations violations = body.violations();
        ArrayNode read = Json.array();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            JsonNode each = given.path(i);
            String path = "properties[" + i + "]";
            String id = each.path("id").asText("");
            violations.check(
                    id.matches("[A-Za-z0-9_-]{1,256}"), path + ".id", "Letters, digits, '-' and '_' are allowed.");
            violations.check(ids.add(id), path + ".id", "The id '" + id + "' occurs more than once.");
            check(each, path, violations);
            ObjectNode property = read.addObject().put("id", id);
            property.put("name", each.path("name").asText(id));
            for (String field : List.of("type", "sourceId", "sourcePropertyId", "delimiter", "managedTagId")) {
                if (each.hasNonNull(field)) {
                    property.set(field, each.path(field));
                }
            }
        }
        return read;
    }

    private void check(JsonNode property, String path, Violations violations) {
        String label = property.path("type").asText("");
        Optional<ValueType> type = ValueType.named(label);
        violations.check(type.isPresent(), path + ".type", "'" + label + "' is not a property type.");
        type.ifPresent(known -> violations.check(
                known.isList() == property.hasNonNull("delimiter"),
                path + ".delimiter",
                known.isList() ? "A list needs a delimiter." : "Only lists have a delimiter."));
        String source = property.path("sourceId").asText("");
        if (violations.check(
                sources.contains(source), path + ".sourceId", "The source is not one of the definition's.")) {
            String from = property.path("sourcePropertyId").asText("");
            violations.check(
                    new EntryValues(tenant).property(source, from).isPresent(),
                    path + ".sourcePropertyId",
                    "The source '" + source + "' has no property '" + from + "'.");
        }
        if (property.hasNonNull("managedTagId")) {
            violations.check(
                    tenant.shelf(Kind.TAG).has(property.path("managedTagId").asText()),
                    path + ".managedTagId",
                    "There is no such managed tag.");
        }
    }
}
