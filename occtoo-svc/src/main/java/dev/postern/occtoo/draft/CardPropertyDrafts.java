package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.PropertyType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Properties of a card definition, each mapped to a property of one of its sources.
 *
 * @param sources by id, in the order of the definition
 * @param tags managed tags that properties name, by id
 */
record CardPropertyDrafts(Map<String, SourceSeen> sources, Map<String, Seen> tags, Findings findings) {
    private static final int MOST_PROPOSED = 150;

    ArrayNode of(List<Given> given) {
        ArrayNode properties = Json.NODES.arrayNode();
        Set<String> ids = new HashSet<>();
        for (Given each : given) {
            ObjectNode property = properties.addObject();
            one(each, property);
            String id = property.path("id").asText();
            if (!id.isEmpty() && !ids.add(id)) {
                findings.refused(each.at("id"), "The id `%s` occurs twice.".formatted(id));
            }
        }
        return properties;
    }

    /** Everything that the sources have, where the caller names nothing. */
    ArrayNode proposed() {
        ArrayNode properties = Json.NODES.arrayNode();
        Set<String> ids = new HashSet<>();
        sources.forEach((sourceId, source) -> source.properties().items().forEach(from -> {
            if (properties.size() < MOST_PROPOSED) {
                String plain = from.path("id").asText();
                String id = ids.add(plain) ? plain : sourceId + "-" + plain;
                ids.add(id);
                ObjectNode given = Json.NODES.objectNode().put("id", id);
                given.put("sourceId", sourceId).put("sourcePropertyId", plain);
                one(new Given(given, "properties[" + properties.size() + "]"), properties.addObject());
            }
        }));
        int all = sources.values().stream()
                .mapToInt(source -> source.properties().items().size())
                .sum();
        if (all > properties.size()) {
            findings.warn("No properties were named. The first %d of the %d that the sources have are proposed."
                    .formatted(properties.size(), all));
        } else if (all > 0) {
            findings.warn("No properties were named. All %d of the sources are proposed; leave out what nobody needs."
                    .formatted(all));
        }
        return properties;
    }

    private void one(Given given, ObjectNode property) {
        Optional<String> from =
                given.text("sourcePropertyId").or(() -> given.text("id")).or(() -> given.text("name"));
        Optional<String> sourceId = sourceOf(given, from.orElse(""));
        Optional<JsonNode> source = sourceId.map(sources::get).flatMap(seen -> mapped(given, seen, from.orElse("")));
        Optional<String> id = given.has("id") || given.has("name")
                ? Naming.id(given, "name", findings)
                : from.flatMap(Naming::asIdentifier);
        if (id.isEmpty() && !given.has("id") && !given.has("name")) {
            findings.missing(given.at("id"), "An id for this property.");
        }
        id.ifPresent(text -> property.put("id", text));
        given.text("name")
                .or(() ->
                        source.map(each -> each.path("displayName").asText("")).filter(text -> !text.isEmpty()))
                .or(() -> id)
                .ifPresent(name -> property.put("name", name));
        type(given, property, source);
        sourceId.ifPresent(text -> property.put("sourceId", text));
        source.map(each -> each.path("id").asText())
                .or(() -> from)
                .ifPresentOrElse(
                        text -> property.put("sourcePropertyId", text),
                        () -> findings.missing(
                                given.at("sourcePropertyId"), "The property of the source that it shows."));
        tag(given, property);
    }

    private Optional<String> sourceOf(Given given, String from) {
        Optional<String> named = given.text("sourceId");
        if (named.isPresent()) {
            if (!sources.containsKey(named.get())) {
                findings.refused(given.at("sourceId"), "`%s` is not one of the sourceIds.".formatted(named.get()));
            }
            return named;
        }
        List<String> having = sources.entrySet().stream()
                .filter(each -> each.getValue().property(from).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (having.size() == 1 || (having.isEmpty() && sources.size() == 1)) {
            return having.isEmpty() ? sources.keySet().stream().findFirst() : Optional.of(having.getFirst());
        }
        findings.missing(
                given.at("sourceId"),
                having.isEmpty()
                        ? "Which of the sourceIds it comes from."
                        : "Which source it comes from; %s have it.".formatted(String.join(" and ", having)));
        return Optional.empty();
    }

    private Optional<JsonNode> mapped(Given given, SourceSeen source, String from) {
        Optional<JsonNode> found = source.property(from);
        if (found.isEmpty() && !from.isEmpty() && source.isWhole()) {
            List<String> near = Nearest.to(from, source.propertyIds(), 1);
            findings.refused(
                    given.at("sourcePropertyId"),
                    "The source has no property `%s`%s. See describe_data_source_schema."
                            .formatted(from, near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
        }
        return found;
    }

    private void type(Given given, ObjectNode property, Optional<JsonNode> source) {
        Optional<PropertyType> wished = Types.of(given, findings);
        Optional<PropertyType> stored = source.flatMap(SourceSeen::type);
        if (wished.isEmpty() && stored.isEmpty() && !findings.isRefused(given.path())) {
            findings.missing(given.at("type"), "Its type: " + String.join(", ", PropertyType.labels()) + ".");
        }
        if (wished.isPresent() && stored.isPresent() && !wished.equals(stored)) {
            findings.warn("`%s` is %s, but the source's property is %s: values that do not fit will be missing."
                    .formatted(
                            given.at("type"), wished.get().label(), stored.get().label()));
        }
        Optional<String> delimiter =
                source.map(each -> each.path("delimiter").asText("")).filter(text -> !text.isEmpty());
        wished.or(() -> stored).ifPresent(type -> Types.put(property, given, type, delimiter, findings));
    }

    private void tag(Given given, ObjectNode property) {
        given.text("managedTagId").ifPresent(tag -> {
            property.put("managedTagId", tag);
            switch (tags.getOrDefault(tag, new Seen.Absent())) {
                case Seen.There _ -> {}
                case Seen.Absent _ ->
                    findings.refused(given.at("managedTagId"), "There is no managed tag `%s`.".formatted(tag));
                case Seen.Unknown unknown ->
                    findings.warn("`%s` was not checked: %s".formatted(given.at("managedTagId"), unknown.why()));
            }
        });
    }
}
