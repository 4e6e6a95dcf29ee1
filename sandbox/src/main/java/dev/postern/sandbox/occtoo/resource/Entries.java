package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.pipeline.EntryValues;
import dev.postern.sandbox.occtoo.search.Schema;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Entries: taken in, read from the table, and searched in the index. */
final class Entries {
    private static final String SOURCE = "/v1/sources/{sourceId}";
    private static final int MOST_IDS = 100;

    static final List<Operation> OPERATIONS = List.of(
            Operation.post(SOURCE, Operation.WRITE_SOURCES, Ingest::upsert),
            Operation.post(SOURCE + "/import", Operation.WRITE_SOURCES, Ingest::upsertOrDelete),
            Operation.get(SOURCE + "/entries", Operation.READ_SOURCES, Entries::list),
            Operation.post(SOURCE + "/entries/search", Operation.READ_SOURCES, Entries::search),
            Operation.get(SOURCE + "/entries/{entryId}", Operation.READ_SOURCES, Entries::get));

    private Entries() {}

    private static Reply get(Call call) {
        call.source();
        String id = call.path("entryId");
        ObjectNode entry = call.shelf(Kind.ENTRY)
                .find(Shelf.key(call.path("sourceId"), id))
                .orElseThrow(() -> Problem.notFound("Entry", id));
        return Reply.ok(new EntryValues(call.tenant()).shown(entry));
    }

    private static Reply list(Call call) {
        call.source();
        EntryValues values = new EntryValues(call.tenant());
        List<String> ids = call.query().all("id");
        if (ids.size() > MOST_IDS) {
            throw Problem.invalid("id", "At most 100 ids are allowed.");
        }
        if (!ids.isEmpty()) {
            ArrayNode items = Json.array();
            ids.forEach(id -> call.shelf(Kind.ENTRY)
                    .find(Shelf.key(call.path("sourceId"), id))
                    .ifPresent(entry -> items.add(values.shown(entry))));
            return Reply.ok(Json.object().set("items", items));
        }
        String sort = call.query().word("sort", Set.of("lastUpdated:desc", "lastUpdated:asc"));
        Comparator<ObjectNode> order =
                Comparator.comparing(each -> each.path(Schema.UPDATED).asText());
        List<ObjectNode> found = call.shelf(Kind.ENTRY)
                .where("sourceId", call.path("sourceId"))
                .sorted(sort.endsWith("asc") ? order : order.reversed())
                .toList();
        return Reply.ok(Lists.page(call, found, values::shown));
    }

    private static Reply search(Call call) {
        call.source();
        String sourceId = call.path("sourceId");
        EntryValues values = new EntryValues(call.tenant());
        Set<String> wanted = new HashSet<>(call.body().texts("properties"));
        String language = call.body().text("language");
        Search search = new Search(values.schema(sourceId), call.body());
        return Reply.ok(search.answer(
                call,
                call.shelf(Kind.INDEXED).where("sourceId", sourceId).map(values::row),
                row -> true,
                entry -> cut(values.shown(entry), wanted, language)));
    }

    /** The entry with the properties and in the language that are asked for; all where none are. */
    private static ObjectNode cut(ObjectNode entry, Set<String> wanted, String language) {
        ArrayNode kept = Json.array();
        entry.path("properties").forEach(each -> {
            boolean isWanted =
                    wanted.isEmpty() || wanted.contains(each.path("id").asText());
            if (isWanted
                    && (language.isEmpty()
                            || each.path("language").asText(language).equals(language))) {
                kept.add(each);
            }
        });
        return entry.set("properties", kept);
    }
}
