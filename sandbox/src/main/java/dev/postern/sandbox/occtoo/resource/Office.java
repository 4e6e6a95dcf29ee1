package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.TreeSet;

/** Who asks, and what the tenant has. */
final class Office {
    static final List<Operation> OPERATIONS = List.of(
            Operation.get("/v1/me", "", Office::me),
            Operation.get(
                    "/v1/configuration", Operation.READ_SOURCES, call -> Reply.ok(new Configuration(call).answer())));

    private Office() {}

    private static Reply me(Call call) {
        ObjectNode me = Json.object();
        me.putObject("tenant")
                .put("id", call.tenant().id())
                .put("safename", call.tenant().safename())
                .put("name", call.tenant().name());
        me.putObject("kindeOrganization")
                .put("code", "org_" + call.tenant().safename().replace("-", "_"))
                .put("name", call.tenant().name());
        me.putObject("user").put("id", call.who().name()).put("name", call.who().name());
        me.put("authenticationMethod", call.who().method());
        return Reply.ok(
                me.set("permissions", Json.texts(new TreeSet<>(call.who().scopes()))));
    }
}
