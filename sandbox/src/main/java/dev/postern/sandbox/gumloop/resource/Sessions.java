package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.work.Turns;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;

/** Conversations with agents. An agent works on a message in its own time; its answer is in the session then. */
public final class Sessions {
    /** With this variant, a session that was cancelled says so, as the vendor's SDK expects in its tests. */
    public static final String CANCELLED = "cancelled-state";

    static final String ONE = "/sessions/{session_id}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(Agents.ONE + "/sessions", SessionList::answer),
            Endpoint.post(Agents.ONE + "/sessions", Sessions::create),
            Endpoint.get(ONE, call -> Reply.ok(SessionView.of(call, Access.session(call)))),
            Endpoint.patch(ONE, Sessions::rename),
            Endpoint.post(ONE + "/messages", Sessions::send),
            Endpoint.post(ONE + "/cancel", Sessions::cancel));

    private static final int LONGEST_NAME = 256;
    private static final Set<String> AT_WORK = Set.of("processing", "queued");

    private Sessions() {}

    private static Reply create(Call call) {
        ObjectNode agent = Access.agent(call);
        Body body = call.body();
        requireUnary(body, "agents/" + call.path("agent_id") + "/sessions");
        String input = input(body);
        String id = body.gives("session_id")
                ? body.required("session_id")
                : call.organization().nextId("sess_", 10);
        if (call.shelf(Kind.SESSION).find(id).isPresent()) {
            throw Refusal.conflict("session_already_exists", "A session with this id exists already.");
        }
        Turns turns = new Turns(call.organization(), call.now());
        if (!input.isEmpty()) {
            turns.requireSlot();
        }
        ObjectNode session = Json.object().put("id", id);
        session.set("agent_id", agent.path("id"));
        session.put("name", body.gives("name") ? name(body) : first(input)).put("type", "api");
        session.put("created_at", call.stamp()).put("state", "idle");
        session.put("_creator", call.caller().userId());
        session.putArray("messages");
        session.putObject("metadata").set("client", body.object("metadata"));
        call.shelf(Kind.SESSION).put(id, session);
        if (input.isEmpty()) {
            return new Reply.OfJson(201, SessionView.of(call, session));
        }
        turns.begin(session, agent, input, call.caller().userId());
        return new Reply.OfJson(202, SessionView.of(call, session));
    }

    private static Reply send(Call call) {
        ObjectNode session = Access.session(call);
        Body body = call.body();
        requireUnary(body, "sessions/" + call.path("session_id") + "/messages");
        String input = input(body);
        if (input.isEmpty()) {
            throw Refusal.invalid("input", "Missing required parameter: input.");
        }
        if (AT_WORK.contains(Turns.state(session))) {
            throw Refusal.conflict(
                    "interaction_not_in_terminal_state", "The session is still at work on the message before.");
        }
        ObjectNode agent = Access.agent(call, session.path("agent_id").asText());
        new Turns(call.organization(), call.now())
                .begin(session, agent, input, call.caller().userId());
        return new Reply.OfJson(202, SessionView.of(call, session));
    }

    private static Reply rename(Call call) {
        ObjectNode session = Access.session(call);
        session.put("name", name(call.body()));
        return Reply.ok(SessionView.of(call, session));
    }

    private static Reply cancel(Call call) {
        ObjectNode session = Access.session(call);
        new Turns(call.organization(), call.now())
                .cancel(session, call.variants().isOn(CANCELLED) ? "cancelled" : "failed");
        return Reply.ok(SessionView.cancelled(session));
    }

    /** The text under its name of today, or under that of before. */
    private static String input(Body body) {
        return body.gives("input") ? body.text("input") : body.text("message");
    }

    private static String name(Body body) {
        String name = body.required("name").strip();
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "name must have from 1 to 256 characters.");
        }
        return name;
    }

    private static String first(String input) {
        return input.isEmpty() ? "New session" : input.substring(0, Math.min(60, input.length()));
    }

    private static void requireUnary(Body body, String path) {
        if (body.flag("stream", false)) {
            String right = "https://ws.gumloop.com/api/v1/" + path;
            throw Refusal.invalid("stream", "This host does not stream. Send the request to " + right + ".")
                    .with(Json.object().put("streaming_host", "ws.gumloop.com"));
        }
    }
}
