package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;

/** By what an agent's sessions are evaluated. A list that is sent takes the place of the one before. */
final class EvaluationConfig {
    private static final String PATH = Agents.ONE + "/evaluation-config";

    static final List<Endpoint> ENDPOINTS =
            List.of(Endpoint.get(PATH, EvaluationConfig::get), Endpoint.patch(PATH, EvaluationConfig::update));

    private static final String CONFIG = "_evaluation";
    private static final Map<String, Integer> MOST = Map.of("criteria", 30, "tags", 50, "data_points", 40);

    private EvaluationConfig() {}

    private static Reply get(Call call) {
        return Reply.ok("config", show(Access.agent(call)));
    }

    private static Reply update(Call call) {
        ObjectNode agent = Access.agent(call);
        Body body = call.body();
        MOST.forEach((key, most) -> {
            if (body.objects(key).size() > most) {
                throw Refusal.invalid(key, "At most " + most + " " + key + " are taken.");
            }
        });
        for (ObjectNode each : body.objects("criteria")) {
            Body criterion = new Body(each);
            criterion.required("name");
            criterion.required("prompt");
            criterion.word("type", List.of("other", "prohibited_action", "prohibited_words", "voice_tone"));
            criterion.word("priority", List.of("needs_review", "needs_attention"));
        }
        for (ObjectNode each : body.objects("data_points")) {
            Body point = new Body(each);
            point.required("name");
            point.word("data_type", List.of("string", "boolean", "integer", "number"));
        }
        write(call, agent.withObjectProperty(CONFIG), body);
        return Reply.ok("config", show(agent));
    }

    private static void write(Call call, ObjectNode config, Body body) {
        for (String key : List.of("enabled", "include_auto_tags")) {
            if (body.gives(key)) {
                config.put(key, body.flag(key, false));
            }
        }
        if (body.gives("model_name")) {
            config.put("model_name", body.text("model_name"));
        }
        if (body.gives("sentiment")) {
            config.set("sentiment", body.object("sentiment"));
        }
        if (body.gives("tags")) {
            config.set("tags", Json.array().addAll(body.objects("tags")));
        }
        if (body.gives("criteria")) {
            config.set("criteria", numbered(body.objects("criteria"), "crit_"));
        }
        if (body.gives("data_points")) {
            config.set("data_points", numbered(body.objects("data_points"), "dp_"));
        }
        config.put("updated_ts", Stamp.withOffset(call.stamp()));
    }

    private static ArrayNode numbered(List<ObjectNode> given, String prefix) {
        ArrayNode list = Json.array();
        for (ObjectNode each : given) {
            list.add(Json.object().put("id", prefix + (list.size() + 1)).setAll(each));
        }
        return list;
    }

    private static ObjectNode show(ObjectNode agent) {
        ObjectNode config = agent.withObjectProperty(CONFIG);
        ObjectNode shown = Json.object().set("agent_id", agent.path("id"));
        shown.put("enabled", config.path("enabled").asBoolean())
                .put("is_active", agent.path("is_active").asBoolean())
                .put("frequency", "debounced")
                .put("language", "auto")
                .put("include_auto_tags", config.path("include_auto_tags").asBoolean());
        shown.putArray("interaction_types");
        for (String key : List.of("criteria", "tags", "data_points")) {
            shown.set(key, config.withArrayProperty(key).deepCopy());
        }
        return shown.setAll(Shown.of(config, "model_name", "sentiment", "updated_ts"));
    }
}
