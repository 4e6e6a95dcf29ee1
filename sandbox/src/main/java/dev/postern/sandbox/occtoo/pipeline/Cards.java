package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.search.Conversion;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.search.ValueType;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The third stage: cards follow the index, in the form in which their definitions were last activated. */
record Cards(Moment moment) {
    /** The form in which a definition was last activated. */
    private static final String FORM = "_form";

    void follow(JsonNode job) {
        String sourceId = job.path("sourceId").asText();
        List<String> ids =
                Json.elements(job.path("entries")).map(JsonNode::asText).toList();
        moment.shelf(Kind.CARD_DEFINITION)
                .all()
                .filter(each -> sources(each).contains(sourceId))
                .forEach(each -> update(each, ids));
    }

    void activated(String definitionId) {
        moment.shelf(Kind.CARD_DEFINITION).find(definitionId).ifPresent(definition -> {
            ObjectNode form =
                    Json.object().set("sourceIds", definition.path("sourceIds").deepCopy());
            form.set("properties", definition.path("properties").deepCopy());
            definition.put("status", "Active").put("updatedAt", moment.stamp()).set(FORM, form);
            moment.event(
                    "card_definition.activated", definitionId, "", Json.object().put("cardDefinitionId", definitionId));
            Set<String> ids = new LinkedHashSet<>();
            for (String source : sources(definition)) {
                moment.shelf(Kind.INDEXED)
                        .where("sourceId", source)
                        .forEach(each -> ids.add(each.path("id").asText()));
            }
            update(definition, ids);
        });
    }

    private static List<String> sources(JsonNode definition) {
        return Json.elements(definition.path(FORM).path("sourceIds"))
                .map(JsonNode::asText)
                .toList();
    }

    private void update(ObjectNode definition, Collection<String> ids) {
        String definitionId = definition.path("id").asText();
        Segments segments = new Segments(moment.tenant());
        List<ObjectNode> active = segments.activeOf(definitionId);
        Set<String> changed = new LinkedHashSet<>();
        for (String id : ids) {
            String key = Shelf.key(definitionId, id);
            Optional<ObjectNode> before = moment.shelf(Kind.CARD).find(key);
            Optional<ObjectNode> values = compose(definition, id);
            Set<String> properties = difference(before, values);
            if (before.isPresent() == values.isPresent() && properties.isEmpty()) {
                continue;
            }
            changed.add(id);
            Set<String> memberBefore = membership(segments, active, before);
            values.ifPresentOrElse(
                    present -> moment.shelf(Kind.CARD).put(key, card(definitionId, id, present)),
                    () -> moment.shelf(Kind.CARD).remove(key));
            tell(definitionId, id, properties);
            Set<String> memberAfter =
                    membership(segments, active, moment.shelf(Kind.CARD).find(key));
            tellSegments(definitionId, id, memberBefore, memberAfter);
        }
        if (!changed.isEmpty()) {
            moment.metric("cards.updated", changed.size(), Map.of("cardDefinitionId", definitionId));
            new Publishing(moment).cardsChanged(definitionId, changed);
        }
    }

    private ObjectNode card(String definitionId, String id, ObjectNode values) {
        ObjectNode card = Json.object().put("id", id).put("_definition", definitionId);
        return card.put("lastUpdated", moment.stamp()).set("values", values);
    }

    /** The values of a card; empty when no source has its entry. */
    private Optional<ObjectNode> compose(JsonNode definition, String id) {
        EntryValues entries = new EntryValues(moment.tenant());
        ObjectNode values = Json.object();
        boolean exists = false;
        for (String source : sources(definition)) {
            Optional<ObjectNode> entry = moment.shelf(Kind.INDEXED).find(Shelf.key(source, id));
            exists |= entry.isPresent();
            if (entry.isPresent()) {
                Row row = entries.row(entry.get());
                for (JsonNode property : definition.path(FORM).path("properties")) {
                    if (property.path("sourceId").asText().equals(source)) {
                        put(values, property, row);
                    }
                }
            }
        }
        return exists ? Optional.of(values) : Optional.empty();
    }

    private static void put(ObjectNode values, JsonNode property, Row row) {
        String from = property.path("sourcePropertyId").asText().toLowerCase(Locale.ROOT);
        JsonNode value = row.values().path(from);
        ValueType type = EntryValues.type(property);
        String id = property.path("id").asText();
        if (value.isObject()) {
            values.set(id, value.deepCopy());
        } else if (!value.isMissingNode()) {
            Conversion.to(type, value, property.path("delimiter").asText(""))
                    .ifPresent(converted -> values.set(id, converted));
        }
    }

    private static Set<String> difference(Optional<ObjectNode> before, Optional<ObjectNode> after) {
        JsonNode old = before.map(each -> each.path("values")).orElseGet(Json::object);
        JsonNode now = after.map(JsonNode.class::cast).orElseGet(Json::object);
        Set<String> changed = new TreeSet<>();
        old.fieldNames().forEachRemaining(changed::add);
        now.fieldNames().forEachRemaining(changed::add);
        changed.removeIf(each -> old.path(each).equals(now.path(each)));
        return changed;
    }

    private static Set<String> membership(Segments segments, List<ObjectNode> active, Optional<ObjectNode> card) {
        Set<String> member = new TreeSet<>();
        card.ifPresent(present -> active.stream()
                .filter(each -> segments.isMember(each, Row.of(present)))
                .forEach(each -> member.add(each.path("id").asText())));
        return member;
    }

    private void tell(String definitionId, String id, Set<String> properties) {
        ObjectNode data = Json.object().put("cardDefinitionId", definitionId).put("cardId", id);
        data.set("changedProperties", Json.texts(properties));
        moment.event("card.updated", definitionId + "/" + id, "", data);
    }

    private void tellSegments(String definitionId, String id, Set<String> before, Set<String> after) {
        Set<String> all = new TreeSet<>(before);
        all.addAll(after);
        for (String segment : all) {
            if (before.contains(segment) != after.contains(segment)) {
                ObjectNode data =
                        Json.object().put("cardDefinitionId", definitionId).put("cardId", id);
                data.put("segmentId", segment).put("change", after.contains(segment) ? "Added" : "Removed");
                moment.event("card.segment_membership_changed", definitionId + "/" + id, "", data);
            }
        }
    }
}
