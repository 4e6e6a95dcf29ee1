package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.standin.Upload;
import java.util.List;
import java.util.Optional;

/** Files on users, cards, tasks and records: registered by their address, or sent as a multipart body. */
final class Files {
    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/files", Files::list),
            Endpoint.post("/files", Files::create),
            Endpoint.get("/files/{uuid}", call -> Reply.ok(show(call, call.row(Model.FILE, "uuid")))),
            Endpoint.delete("/files/{uuid}", Files::delete));

    private Files() {}

    /** A bare array, which is what this endpoint of the vendor gave when last seen. */
    private static Reply list(Call call) {
        List<ObjectNode> rows = Entity.asked(call, Model.FILE).toList();
        return Reply.ok(Page.asked(call).bare(rows, row -> show(call, row)));
    }

    private static Reply create(Call call) {
        Optional<Upload> upload = call.uploads().stream()
                .filter(each -> each.field().equals("file"))
                .findFirst();
        Form form = Entity.existing(call).require(Entity.REQUIRED);
        if (upload.isEmpty()) {
            form.rule("name", Rules.TEXT)
                    .rule("url", Rules.TEXT)
                    .rule("mime", Rules.TEXT)
                    .rule("size", Rules.WHOLE)
                    .require(List.of("name", "url", "mime", "size"));
        }
        ObjectNode values = form.read();
        ObjectNode row = call.fresh(Model.FILE).put("user_uuid", call.userId());
        Basics.merge(row, values);
        upload.ifPresent(file -> row.put("name", file.name())
                .put("url", Downloads.keep(call, file.name(), file.mediaType(), file.content()))
                .put("mime", file.mediaType())
                .put("size", file.content().length));
        call.table(Model.FILE).add(row);
        return Reply.created(show(call, row));
    }

    private static Reply delete(Call call) {
        call.delete(call.row(Model.FILE, "uuid"));
        return Reply.gone();
    }

    private static ObjectNode show(Call call, ObjectNode row) {
        return new Show(call.workspace()).file(row);
    }
}
