package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.call.Rule;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.filter.Fields;
import dev.postern.sandbox.octapipe.filter.Listing;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import java.util.ArrayList;
import java.util.List;

/** The people of a workspace. Only an admin may change them. */
final class Users {
    private static final List<String> REQUIRED = List.of("first_name", "last_name", "email", "role");
    private static final Listing LISTING = new Listing(
            Fields.texts(List.of("first_name", "last_name", "email", "role", "job")),
            "email",
            List.of("role", "email"));

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/users", Users::list),
            Endpoint.post("/users", Users::create),
            Endpoint.get("/users/{uuid}", call -> Reply.ok(show(call, call.row(Model.USER, "uuid")))),
            Endpoint.put("/users/{uuid}", Users::update),
            Endpoint.delete("/users/{uuid}", Users::delete));

    private Users() {}

    private static Reply list(Call call) {
        List<ObjectNode> rows = LISTING.rows(call, call.table(Model.USER).live());
        return Reply.ok(Page.asked(call).envelope(call, rows, row -> show(call, row)));
    }

    private static Reply create(Call call) {
        requireAdmin(call);
        List<String> required = new ArrayList<>(REQUIRED);
        required.addAll(List.of("enabled_pipelines", "initial_password"));
        ObjectNode values = form(call, "").require(required).read();
        ObjectNode row =
                call.fresh(Model.USER).put("is_data_access_restricted", false).put("is_active", true);
        row.putObject("custom_fields_values");
        for (String empty : List.of("job", "phone1", "phone2", "picture", "email_verified_at")) {
            row.putNull(empty);
        }
        String id = row.path("uuid").asText();
        row.put("recover_code", "rc-" + id.substring(0, 8)).put("auth_code", "ac-" + id.substring(9, 13));
        row.set("_password", values.remove("initial_password"));
        Basics.merge(row, values);
        call.table(Model.USER).add(row);
        return Reply.created(show(call, row));
    }

    private static Reply update(Call call) {
        requireAdmin(call);
        ObjectNode row = call.row(Model.USER, "uuid");
        List<String> required = new ArrayList<>(REQUIRED);
        required.add("enabled_pipelines");
        ObjectNode values =
                form(call, row.path("uuid").asText()).require(required).read();
        if (values.has("initial_password")) {
            row.set("_password", values.remove("initial_password"));
        }
        Basics.merge(row, values);
        row.put("updated_at", call.stamp());
        return Reply.ok(show(call, row));
    }

    private static Reply delete(Call call) {
        requireAdmin(call);
        call.delete(call.row(Model.USER, "uuid"));
        return Reply.gone();
    }

    private static Form form(Call call, String ownId) {
        Rule unused = (field, given, errors) -> {
            boolean taken = call.table(Model.USER)
                    .live()
                    .filter(each -> !each.path("uuid").asText().equals(ownId))
                    .anyMatch(each -> each.path("email").asText().equalsIgnoreCase(given.asText()));
            if (taken) {
                errors.add(field, "The %s has already been taken.");
            }
            return Rules.EMAIL.read(field, given, errors);
        };
        return new Form(call.body())
                .rule("first_name", Rules.TEXT)
                .rule("last_name", Rules.TEXT)
                .rule("email", unused)
                .rule("role", Rules.oneOf(List.of("admin", "user")))
                .rule(
                        "enabled_pipelines",
                        Rules.ids(id -> call.table(Model.PIPELINE).find(id).isPresent()))
                .rule("initial_password", Rules.TEXT)
                .rule("job", Rules.TEXT.orNull())
                .rule("phone1", Rules.TEXT.orNull())
                .rule("phone2", Rules.TEXT.orNull())
                .rule("is_data_access_restricted", Rules.FLAG)
                .rule("is_active", Rules.FLAG)
                .rule("custom_fields_values", Rules.OBJECT.orNull());
    }

    private static void requireAdmin(Call call) {
        if (!call.isAdmin()) {
            throw Refusal.forbidden();
        }
    }

    private static ObjectNode show(Call call, ObjectNode row) {
        return new Show(call.workspace()).plain(row);
    }
}
