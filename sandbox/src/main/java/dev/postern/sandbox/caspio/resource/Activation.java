package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.standin.Json;
import java.util.Map;
import java.util.Set;

/** Lets a user in who was not yet: he gets an address at which he finishes it. */
final class Activation {
    private static final Set<String> NOT_YET_IN = Set.of("Inactive", "ActivationPending", "ActivationExpired");

    private Activation() {}

    static Reply activate(Call call) {
        DataTable users = Directories.users(call);
        ObjectNode body = call.body();
        Shape.check(body, Map.of("UserGUID", Shape.NAME, "SendEmail", Shape.FLAG));
        String guid = body.path("UserGUID").asText();
        if (guid.isEmpty()) {
            throw Refusal.body("UserGUID is required.");
        }
        ObjectNode user = users.rows().stream()
                .filter(row -> row.path("UserGUID").asText().equalsIgnoreCase(guid))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        String status = user.path("_status").asText();
        if (!NOT_YET_IN.contains(status)) {
            throw Refusal.conflict("The user cannot be activated, as the status is " + status + ".");
        }
        boolean mailed = body.path("SendEmail").asBoolean(true);
        user.put("_status", "ActivationPending")
                .put("_mails", user.path("_mails").asInt() + (mailed ? 1 : 0));
        users.touch();
        String code = call.account().nextId("activation");
        return Reply.result(Json.object().put("ActivationUrl", call.base() + "/activate/" + code));
    }
}
