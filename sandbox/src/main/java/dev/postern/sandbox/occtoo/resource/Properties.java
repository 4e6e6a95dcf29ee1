package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.pipeline.EntryValues;
import dev.postern.sandbox.occtoo.search.ValueType;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Properties of data sources. Their ids are in lower case, whatever the case in which they come. */
final class Properties {
    private static final String ALL = "/v1/sources/{sourceId}/properties";
    private static final String ONE = ALL + "/{propertyId}";

    static final List<Operation> OPERATIONS = List.of(
            Operation.get(ALL, Operation.READ_SOURCES, Properties::list),
            Operation.get(ONE, Operation.READ_SOURCES, call -> Reply.ok(Shown.of(existing(call)))),
            Operation.put(ONE, Operation.WRITE_SOURCES, Properties::put),
            Operation.delete(ONE, Operation.WRITE_SOURCES, Properties::delete));

    private Properties() {}

    private static Reply list(Call call) {
        call.source();
        List<ObjectNode> found = call.shelf(Kind.PROPERTY)
                .where("_source", call.path("sourceId"))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static Optional<ObjectNode> find(Call call) {
        call.source();
        return new EntryValues(call.tenant()).property(call.path("sourceId"), call.path("propertyId"));
    }

    private static ObjectNode existing(Call call) {
        return find(call).orElseThrow(() -> Problem.notFound("Property", call.path("propertyId")));
    }

    private static Reply put(Call call) {
        Optional<ObjectNode> before = find(call);
        Body body = call.body();
        String id = call.path("propertyId").toLowerCase(Locale.ROOT);
        body.violations()
                .check(id.matches("[a-z0-9_-]{1,256}"), "id", "Only letters, digits, '-' and '_' are allowed.");
        String name = body.required("displayName");
        String label = body.has("type")
                ? body.text("type")
                : before.map(each -> each.path("type").asText()).orElse("Text");
        String delimiter = body.json().path("delimiter").asText("");
        Optional<ValueType> type = ValueType.named(label);
        body.violations().check(type.isPresent(), "type", "'" + label + "' is not a property type.");
        type.ifPresent(known -> body.violations()
                .check(
                        known.isList() != delimiter.isEmpty(),
                        "delimiter",
                        known.isList()
                                ? "A property of type " + label + " needs a delimiter."
                                : "A property of type " + label + " must not have a delimiter."));
        String description = body.text("description");
        body.end();
        ObjectNode property = before.orElseGet(() -> declare(call.shelf(Kind.PROPERTY), call.path("sourceId"), id));
        boolean isChanged = before.isPresent()
                && !(property.path("type").asText().equals(label)
                        && property.path("delimiter").asText("").equals(delimiter));
        property.put("displayName", name).put("type", label);
        set(property, "delimiter", delimiter);
        set(property, "description", description);
        if (isChanged && isPopulated(call, id)) {
            property.put("state", "Updating");
            call.pipeline().reindex(call.now(), property);
        }
        return before.isPresent() ? Reply.ok(Shown.of(property)) : Reply.created(Shown.of(property));
    }

    /** A new property, which is active at once. */
    static ObjectNode declare(Shelf properties, String sourceId, String id) {
        ObjectNode property = Json.object().put("id", id).put("displayName", id);
        property.put("state", "Active").put("_source", sourceId);
        return properties.put(Shelf.key(sourceId, id), property);
    }

    private static void set(ObjectNode property, String field, String text) {
        property.put(field, text);
        if (text.isEmpty()) {
            property.remove(field);
        }
    }

    private static boolean isPopulated(Call call, String id) {
        return call.shelf(Kind.ENTRY)
                .where("sourceId", call.path("sourceId"))
                .anyMatch(entry ->
                        new EntryValues(call.tenant()).row(entry).values().has(id)
                                || entry.path("values").has(id));
    }

    private static Reply delete(Call call) {
        ObjectNode property = existing(call);
        property.put("state", "Deleting");
        call.pipeline().deleteProperty(call.now(), property);
        return Reply.accepted(MissingNode.getInstance());
    }
}
