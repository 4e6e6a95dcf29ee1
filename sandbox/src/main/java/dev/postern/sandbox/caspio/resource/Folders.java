package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Paging;
import dev.postern.sandbox.caspio.store.Thing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Folders of the Files area. This version of the API makes and deletes none. */
final class Folders {
    static final String PARENT = "_parent";

    private static final String KEY = "externalKey";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/files/folders", Folders::list),
            Endpoint.get("/files/folders/{externalKey}", call -> Reply.result(show(call.thing(Thing.FOLDER, KEY)))));

    private Folders() {}

    /** The key of the folder that the query string names; empty for the root. */
    static String asked(Call call) {
        String key = call.query().text(KEY);
        if (!key.isEmpty() && call.shelf(Thing.FOLDER).find(key).isEmpty()) {
            throw Refusal.notFound();
        }
        return key;
    }

    static Stream<ObjectNode> in(Call call, Thing kind, String folder) {
        return call.shelf(kind)
                .all()
                .filter(thing -> thing.path(PARENT).asText().equals(folder));
    }

    /** A page of what is in the folder asked for, in the order asked for. */
    static Reply page(Call call, Thing kind, List<String> sortFields, Function<ObjectNode, ObjectNode> show) {
        Paging paging = Paging.ofFiles(call.query());
        String sort = call.query().word("sortField", sortFields);
        Comparator<JsonNode> order = sort.equals("Size")
                ? Comparator.comparingLong(thing -> thing.path(sort).asLong())
                : Comparator.comparing(thing -> thing.path(sort).asText().toLowerCase(Locale.ROOT));
        Comparator<JsonNode> asked = call.query().flag("sortDescending") ? order.reversed() : order;
        return paging.cut(in(call, kind, asked(call)).map(show).sorted(asked).toList());
    }

    private static Reply list(Call call) {
        return page(call, Thing.FOLDER, List.of("Name", "DateCreated"), Folders::show);
    }

    private static ObjectNode show(ObjectNode folder) {
        return Shown.of(folder, "Name", "ExternalKey", "DateCreated");
    }
}
