package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Page;
import dev.postern.sandbox.gumloop.call.Parameters;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.work.Turns;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of an agent's sessions. */
final class SessionList {
    private static final Set<String> STATES =
            Set.of("processing", "completed", "failed", "queued", "idle", "approval_required");

    private SessionList() {}

    static Reply answer(Call call) {
        ObjectNode agent = Access.agent(call);
        Parameters query = call.query();
        String state = query.word("state", STATES);
        String search = query.has("search") ? query.text("search") : query.text("search_query");
        Comparator<ObjectNode> byTime =
                Comparator.comparing(session -> session.path("created_at").asText());
        boolean oldestFirst =
                query.word("sort_order", Set.of("newest", "oldest")).equals("oldest");
        List<ObjectNode> sessions = call.shelf(Kind.SESSION)
                .all()
                .filter(session -> session.path("agent_id").equals(agent.path("id")))
                .filter(session -> state.isEmpty() || Turns.state(session).equals(state))
                .filter(session -> is(session, "type", query.text("type")))
                .filter(session -> is(session, "_creator", query.text("creator_user_id")))
                .filter(session -> is(session, "_trigger", query.text("trigger_id")))
                .filter(session -> holds(session, search))
                .sorted(oldestFirst ? byTime : byTime.reversed())
                .toList();
        return Reply.ok(Page.of(query).cut("sessions", sessions, each -> SessionView.listed(call, each)));
    }

    private static boolean is(ObjectNode session, String key, String asked) {
        return asked.isEmpty() || session.path(key).asText().equals(asked);
    }

    private static boolean holds(ObjectNode session, String search) {
        return AgentList.contains(session, "name", search)
                || session.path("messages")
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(search.toLowerCase(Locale.ROOT));
    }
}
