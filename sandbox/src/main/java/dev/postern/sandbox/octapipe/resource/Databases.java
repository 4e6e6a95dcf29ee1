package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.filter.Fields;
import dev.postern.sandbox.octapipe.filter.Listing;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import java.util.List;

/** Databases with the definitions of their custom fields. */
final class Databases {
    private static final Listing LISTING = new Listing(Fields.texts(List.of("name")), "name", List.of());

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/databases", Databases::list),
            Endpoint.get(
                    "/databases/{database_uuid}",
                    call -> Reply.ok(show(call, call.row(Model.DATABASE, "database_uuid")))));

    private Databases() {}

    private static Reply list(Call call) {
        List<ObjectNode> rows = LISTING.rows(call, call.table(Model.DATABASE).live());
        return Reply.ok(Page.asked(call).envelope(call, rows, row -> show(call, row)));
    }

    private static ObjectNode show(Call call, ObjectNode row) {
        return new Show(call.workspace()).plain(row);
    }
}
