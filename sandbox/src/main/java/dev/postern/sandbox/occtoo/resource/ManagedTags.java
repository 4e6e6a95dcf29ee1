package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Managed tags: lists of values that may be nested. */
final class ManagedTags {
    private static final String ALL = "/v1/managed-tags";
    private static final String ONE = ALL + "/{tagId}";
    private static final Set<String> TYPES = Set.of("Text", "LocalizedText");

    static final List<Operation> OPERATIONS = List.of(
            Operation.get(ALL, Operation.READ_CARDS, ManagedTags::list),
            Operation.post(ALL, Operation.WRITE_CARDS, ManagedTags::create),
            Operation.get(ONE, Operation.READ_CARDS, call -> Reply.ok(Shown.of(existing(call)))),
            Operation.put(ONE, Operation.WRITE_CARDS, ManagedTags::update),
            Operation.delete(ONE, Operation.WRITE_CARDS, ManagedTags::delete));

    private ManagedTags() {}

    static ObjectNode existing(Call call) {
        return call.thing(Kind.TAG, "Managed tag", "tagId");
    }

    private static Reply list(Call call) {
        String name = call.query().text("name").toLowerCase(Locale.ROOT);
        String type = call.query().word("type", TYPES);
        String parent = call.query().text("parentId");
        List<ObjectNode> found = call.shelf(Kind.TAG)
                .all()
                .filter(each -> each.path("displayName")
                        .asText()
                        .toLowerCase(Locale.ROOT)
                        .contains(name))
                .filter(each -> type.isEmpty() || each.path("type").asText().equals(type))
                .filter(each ->
                        parent.isEmpty() || each.path("parentId").asText("").equals(parent))
                .filter(each -> Times.isWithin(call, "created", each.path("createdAt")))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static Reply create(Call call) {
        Body body = call.body();
        String name = body.required("displayName");
        String type = body.word("type", TYPES);
        body.violations().check(!type.isEmpty() || body.has("type"), "type", "The field 'type' is required.");
        String parent = parent(call, body);
        body.end();
        String id = call.tenant().nextId();
        ObjectNode tag = Json.object().put("id", id).put("displayName", name).put("type", type);
        if (!parent.isEmpty()) {
            tag.put("parentId", parent);
        }
        tag.put("createdAt", call.stamp()).put("createdBy", call.who().name());
        return Reply.created(Shown.of(call.shelf(Kind.TAG).put(id, tag)));
    }

    private static Reply update(Call call) {
        ObjectNode tag = existing(call);
        Body body = call.body();
        String name = body.required("displayName");
        String parent = parent(call, body);
        body.violations()
                .check(
                        !body.has("type")
                                || body.text("type").equals(tag.path("type").asText()),
                        "type",
                        "The type cannot be changed.");
        body.end();
        tag.put("displayName", name)
                .put("lastModifiedAt", call.stamp())
                .put("updatedBy", call.who().name());
        tag.remove("parentId");
        if (!parent.isEmpty()) {
            tag.put("parentId", parent);
        }
        return Reply.ok(Shown.of(tag));
    }

    private static String parent(Call call, Body body) {
        String parent = body.text("parentId");
        body.violations()
                .check(
                        parent.isEmpty() || call.shelf(Kind.TAG).has(parent),
                        "parentId",
                        "There is no such managed tag.");
        return parent;
    }

    private static Reply delete(Call call) {
        String id = existing(call).path("id").asText();
        boolean isUsed = call.shelf(Kind.CARD_DEFINITION)
                .all()
                .flatMap(each -> Json.elements(each.path("properties")))
                .anyMatch(each -> each.path("managedTagId").asText("").equals(id));
        if (isUsed) {
            throw Problem.conflict("A card definition refers to this managed tag.");
        }
        call.shelf(Kind.TAG).remove(id);
        call.shelf(Kind.TAG_VALUE)
                .where("_tag", id)
                .map(Shelf::key)
                .toList()
                .forEach(call.shelf(Kind.TAG_VALUE)::remove);
        return new Reply(204, MissingNode.getInstance());
    }
}
