package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Models and teams. */
final class Catalogue {
    static final List<Endpoint> ENDPOINTS =
            List.of(Endpoint.get("/models", Catalogue::models), Endpoint.get("/teams", Catalogue::teams));

    private Catalogue() {}

    private static Reply models(Call call) {
        call.team(call.query().text("team_id"));
        ArrayNode groups = Json.array();
        for (String group : Model.groups()) {
            ArrayNode models = groups.addObject().put("name", group).putArray("models");
            Model.ALL.stream().filter(model -> model.group().equals(group)).forEach(model -> {
                ObjectNode one = models.addObject().put("id", model.id()).put("name", model.name());
                one.put("supports_images", model.images());
            });
        }
        return Reply.ok("model_groups", groups);
    }

    private static Reply teams(Call call) {
        return Reply.ok(
                "teams",
                Json.array()
                        .addAll(call.shelf(Kind.TEAM)
                                .all()
                                .filter(team ->
                                        call.caller().mayUse(team.path("id").asText()))
                                .map(team -> Shown.of(team, "id", "name"))
                                .toList()));
    }
}
