package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Page;
import dev.postern.sandbox.gumloop.call.Parameters;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of agents: all of it, unless the caller asks for pages. */
final class AgentList {
    private AgentList() {}

    static Reply answer(Call call) {
        Parameters query = call.query();
        String team = call.team(query.text("team_id"));
        boolean triggered = query.flag("has_triggers");
        List<ObjectNode> agents = call.shelf(Kind.AGENT)
                .all()
                .filter(agent -> !agent.path("_retired").asBoolean())
                .filter(agent -> Access.isListed(call, team, agent))
                .filter(agent -> contains(agent, "name", query.text("search")))
                .filter(agent -> query.text("creator").isEmpty()
                        || agent.path("_creator").asText().equals(query.text("creator")))
                .filter(agent -> !triggered || agent.path("_triggers").asInt() > 0)
                .filter(agent -> usesServer(agent, query.text("tool")))
                .filter(agent -> usesFlow(agent, query.text("flow")))
                .sorted(order(query))
                .toList();
        return Reply.ok(Page.asked(query).cut("agents", agents, agent -> AgentView.listed(call, agent)));
    }

    static boolean contains(JsonNode thing, String key, String asked) {
        return thing.path(key).asText().toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    private static boolean usesServer(JsonNode agent, String server) {
        return server.isEmpty() || Json.elements(agent.path("tools")).anyMatch(tool -> Agents.isServer(tool, server));
    }

    private static boolean usesFlow(JsonNode agent, String flow) {
        return flow.isEmpty()
                || Json.elements(agent.path("tools"))
                        .anyMatch(tool -> tool.path("saved_item_id").asText().equals(flow));
    }

    private static Comparator<ObjectNode> order(Parameters query) {
        String order = query.word("sort_order", Set.of("newest", "oldest", "name_asc", "name_desc"));
        Comparator<ObjectNode> byTime =
                Comparator.comparing(agent -> agent.path("created_at").asText());
        Comparator<ObjectNode> byName =
                Comparator.comparing(agent -> agent.path("name").asText());
        return switch (order) {
            case "oldest" -> byTime;
            case "name_asc" -> byName;
            case "name_desc" -> byName.reversed();
            default -> byTime.reversed();
        };
    }
}
