package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Who belongs to which workspace and to which custom role. */
final class Members {
    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.post("/manage_workspace_users", call -> manage(call, "workspace_id", Kind.TEAM))
                    .older(),
            Endpoint.post("/manage_permission_group_users", call -> manage(call, "group_id", Kind.ROLE))
                    .older());

    private Members() {}

    private static Reply manage(Call call, String key, Kind kind) {
        Body body = call.body();
        String organization = body.required("organization_id");
        String user = body.required("user_id");
        String group = body.required(key);
        body.required("action");
        boolean adds = body.word("action", List.of("add", "remove")).equals("add");
        String email = body.required("user_email");
        boolean admin = body.flag("is_admin", false);
        Office.requireAdmin(call, organization, user);
        ObjectNode found = call.shelf(kind).find(group).orElseThrow(() -> Refusal.notFound(name(kind)));
        String target = call.shelf(Kind.USER)
                .all()
                .filter(each -> each.path("email").asText().equalsIgnoreCase(email))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("User"));
        List<JsonNode> others = others(found, "_members", target);
        List<JsonNode> admins = others(found, "_admins", target);
        found.putArray("_members").addAll(others);
        found.putArray("_admins").addAll(admins);
        if (adds) {
            found.withArrayProperty("_members").add(target);
        }
        if (adds && admin) {
            found.withArrayProperty("_admins").add(target);
        }
        return Reply.ok(Json.object()
                .put("success", true)
                .put(
                        "message",
                        "User " + email + (adds ? " was added to " : " was removed from ")
                                + found.path("name").asText() + "."));
    }

    private static List<JsonNode> others(JsonNode group, String key, String target) {
        return Json.elements(group.path(key))
                .filter(each -> !each.asText().equals(target))
                .toList();
    }

    private static String name(Kind kind) {
        return kind == Kind.TEAM ? "Workspace" : "Custom role";
    }
}
