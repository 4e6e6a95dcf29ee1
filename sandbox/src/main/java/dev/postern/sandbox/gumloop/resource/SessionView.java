package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.work.Turns;
import dev.postern.sandbox.standin.Json;
import java.util.OptionalInt;

/** What callers see of a session. */
final class SessionView {
    private SessionView() {}

    /** The session in its envelope, with all messages and its place in the queue. */
    static ObjectNode of(Call call, ObjectNode session) {
        ObjectNode shown = Shown.of(session, "id", "agent_id", "name", "type", "messages", "created_at", "usage");
        shown.put("state", Turns.state(session));
        ObjectNode agent =
                call.shelf(Kind.AGENT).find(session.path("agent_id").asText()).orElseGet(Json::object);
        shown.set("agent_name", Json.at(agent, "name"));
        shown.set("agent_team_id", Json.at(agent, "team_id"));
        shown.set("agent_creator_user_id", Json.at(agent, "_creator"));
        shown.putNull("agent_icon_url");
        shown.set("agent_tools", AgentView.withoutSecrets(agent.path("tools")));
        shown.set("participants", participants(call, session));
        shown.set("creator", call.person(session.path("_creator").asText()));
        if (session.has(Turns.PENDING)) {
            shown.set("pending_approvals", session.path(Turns.PENDING).deepCopy());
        }
        ObjectNode answer = Json.object().set("session", shown);
        OptionalInt position = new Turns(call.organization(), call.now()).position(session);
        return position.isPresent()
                ? answer.put("queue_position", position.getAsInt())
                : answer.putNull("queue_position");
    }

    /** What a cancellation answers: hardly anything. */
    static ObjectNode cancelled(ObjectNode session) {
        ObjectNode shown = Shown.of(session, "id", "agent_id", "created_at").put("state", Turns.state(session));
        for (String key : new String[] {"agent_name", "agent_team_id", "agent_creator_user_id", "agent_icon_url"}) {
            shown.putNull(key);
        }
        shown.putNull("created_at").putNull("creator").putArray("messages");
        shown.putArray("agent_tools");
        shown.putObject("participants");
        return Json.object().<ObjectNode>set("session", shown).putNull("queue_position");
    }

    /** In a list: without messages. */
    static ObjectNode listed(Call call, ObjectNode session) {
        ObjectNode shown = Shown.of(session, "id", "agent_id", "name", "type", "created_at");
        shown.putArray("messages");
        shown.put("state", Turns.state(session));
        JsonNode name = call.shelf(Kind.AGENT)
                .find(session.path("agent_id").asText())
                .map(agent -> agent.path("name"))
                .orElseGet(() -> Json.at(session, "agent_name"));
        shown.set("agent_name", name);
        return shown.set("creator", call.person(session.path("_creator").asText()));
    }

    private static ObjectNode participants(Call call, ObjectNode session) {
        ObjectNode participants = Json.object();
        for (JsonNode message : session.path("messages")) {
            String user = message.path("creator_id").asText("");
            call.organization()
                    .user(user)
                    .ifPresent(person -> participants.set(user, Shown.of(person, "first_name", "last_name")));
        }
        return participants;
    }
}
