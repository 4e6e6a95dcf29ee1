package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import java.util.List;

/** Messages to one user. Each user sees his own, the newest first. */
final class Notifications {
    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/notifications", Notifications::list),
            Endpoint.post("/notifications", Notifications::create),
            Endpoint.put("/notifications/{uuid}/read", Notifications::markRead));

    private Notifications() {}

    private static Reply list(Call call) {
        List<ObjectNode> rows = call.table(Model.NOTIFICATION)
                .live()
                .filter(row -> isOwn(call, row))
                .toList()
                .reversed();
        return Reply.ok(Page.asked(call).envelope(call, rows, new Show(call.workspace())::plain));
    }

    private static Reply create(Call call) {
        ObjectNode values = Entity.existing(call)
                .rule(
                        "owner_user_uuid",
                        Rules.id(id -> call.table(Model.USER).find(id).isPresent()))
                .rule("message", Rules.TEXT)
                .require(Entity.REQUIRED)
                .require(List.of("owner_user_uuid", "message"))
                .read();
        ObjectNode row = call.fresh(Model.NOTIFICATION).putNull("read_at");
        Basics.merge(row, values);
        call.table(Model.NOTIFICATION).add(row);
        return Reply.created(new Show(call.workspace()).plain(row));
    }

    private static Reply markRead(Call call) {
        ObjectNode row = call.row(Model.NOTIFICATION, "uuid");
        if (!isOwn(call, row)) {
            throw Refusal.notFound(Model.NOTIFICATION, call.path("uuid"));
        }
        row.put("read_at", call.stamp()).put("updated_at", call.stamp());
        return Reply.ok(new Show(call.workspace()).plain(row));
    }

    private static boolean isOwn(Call call, ObjectNode row) {
        return row.path("owner_user_uuid").asText().equals(call.userId());
    }
}
