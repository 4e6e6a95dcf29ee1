package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import java.util.List;

/** Notes on users, cards, tasks and records. They are made and deleted, never changed. */
final class Notes {
    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/notes", Notes::list),
            Endpoint.post("/notes", Notes::create),
            Endpoint.delete("/notes/{uuid}", Notes::delete));

    private Notes() {}

    private static Reply list(Call call) {
        List<ObjectNode> rows = Entity.asked(call, Model.NOTE).toList();
        return Reply.ok(Page.asked(call).envelope(call, rows, new Show(call.workspace())::note));
    }

    private static Reply create(Call call) {
        ObjectNode values = Entity.existing(call)
                .rule("note", Rules.TEXT)
                .require(Entity.REQUIRED)
                .require(List.of("note"))
                .read();
        ObjectNode row = call.fresh(Model.NOTE);
        Basics.merge(row, values);
        call.table(Model.NOTE).add(row);
        return Reply.created(new Show(call.workspace()).note(row));
    }

    private static Reply delete(Call call) {
        call.delete(call.row(Model.NOTE, "uuid"));
        return Reply.gone();
    }
}
