package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;

/** The values of a managed tag, by their keys. */
final class TagValues {
    private static final String ALL = "/v1/managed-tags/{tagId}/values";
    private static final String ONE = ALL + "/{key}";

    static final List<Operation> OPERATIONS = List.of(
            Operation.get(ALL, Operation.READ_CARDS, TagValues::list),
            Operation.post(ALL, Operation.WRITE_CARDS, TagValues::create),
            Operation.get(ONE, Operation.READ_CARDS, call -> Reply.ok(Shown.of(existing(call)))),
            Operation.put(ONE, Operation.WRITE_CARDS, TagValues::update),
            Operation.delete(ONE, Operation.WRITE_CARDS, TagValues::delete));

    private TagValues() {}

    private static ObjectNode existing(Call call) {
        ManagedTags.existing(call);
        return call.shelf(Kind.TAG_VALUE)
                .find(Shelf.key(call.path("tagId"), call.path("key")))
                .orElseThrow(() -> Problem.notFound("Managed tag value", call.path("key")));
    }

    private static Reply list(Call call) {
        ManagedTags.existing(call);
        String key = call.query().text("key");
        String parent = call.query().text("parentKey");
        List<ObjectNode> found = call.shelf(Kind.TAG_VALUE)
                .where("_tag", call.path("tagId"))
                .filter(each -> each.path("key").asText().contains(key))
                .filter(each ->
                        parent.isEmpty() || each.path("parentKey").asText("").equals(parent))
                .sorted(Comparator.comparing(each -> each.path("key").asText()))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static Reply create(Call call) {
        ObjectNode tag = ManagedTags.existing(call);
        Body body = call.body();
        String key = body.required("key");
        body.violations().check(!key.contains("/"), "key", "The key must be one segment of a path.");
        ObjectNode value = Json.object().put("key", key);
        fill(call, body, tag, value);
        body.end();
        String at = Shelf.key(call.path("tagId"), key);
        if (call.shelf(Kind.TAG_VALUE).has(at)) {
            throw Problem.conflict("The key '" + key + "' exists.");
        }
        value.put("createdAt", call.stamp()).put("createdBy", call.who().name());
        value.put("_tag", call.path("tagId"));
        return Reply.created(Shown.of(call.shelf(Kind.TAG_VALUE).put(at, value)));
    }

    private static Reply update(Call call) {
        ObjectNode value = existing(call);
        ObjectNode draft = value.deepCopy();
        fill(call, call.body(), ManagedTags.existing(call), draft);
        call.body().end();
        value.setAll(draft);
        value.put("lastModifiedAt", call.stamp()).put("updatedBy", call.who().name());
        return Reply.ok(Shown.of(value));
    }

    private static void fill(Call call, Body body, ObjectNode tag, ObjectNode value) {
        Body given = body.within("value");
        boolean isLocalized = tag.path("type").asText().equals("LocalizedText");
        JsonNode text = given.get(isLocalized ? "localizedValue" : "singleValue");
        boolean fits = isLocalized
                ? text.isObject()
                        && text.properties().stream()
                                .allMatch(each ->
                                        Language.normalized(each.getKey()).isPresent()
                                                && each.getValue().isTextual())
                : text.isTextual();
        body.violations()
                .check(
                        fits,
                        "value",
                        isLocalized
                                ? "The field 'localizedValue' with a text by language is required."
                                : "The field 'singleValue' is required.");
        String parent = body.text("parentKey");
        body.violations()
                .check(
                        parent.isEmpty() || call.shelf(Kind.TAG_VALUE).has(Shelf.key(call.path("tagId"), parent)),
                        "parentKey",
                        "There is no value '" + parent + "'.");
        value.set("value", fits ? text : NullNode.getInstance());
        value.put("order", body.whole("order", value.path("order").asInt(0), 0, 1_000_000));
        if (!parent.isEmpty()) {
            value.put("parentKey", parent);
        }
    }

    private static Reply delete(Call call) {
        call.shelf(Kind.TAG_VALUE).remove(Shelf.key(existing(call)));
        return new Reply(204, MissingNode.getInstance());
    }
}
