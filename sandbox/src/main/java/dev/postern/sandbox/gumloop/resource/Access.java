package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.store.Kind;

/** Which of the organisation's agents, sessions and other things are open to the caller. */
final class Access {
    private Access() {}

    /** The agent that the path names; a 404 where there is none any longer, a 403 where it is closed to the caller. */
    static ObjectNode agent(Call call) {
        return agent(call, call.path("agent_id"));
    }

    static ObjectNode agent(Call call, String id) {
        ObjectNode agent = call.shelf(Kind.AGENT)
                .find(id)
                .filter(each -> !each.path("_retired").asBoolean())
                .orElseThrow(() -> Refusal.notFound("Agent"));
        if (!isOpen(call, agent)) {
            throw Refusal.forbidden("You have no access to this agent.");
        }
        AgentVersions.begin(agent);
        return agent;
    }

    /** The session that the path names. */
    static ObjectNode session(Call call) {
        ObjectNode session =
                call.shelf(Kind.SESSION).find(call.path("session_id")).orElseThrow(() -> Refusal.notFound("Session"));
        boolean open = call.shelf(Kind.AGENT)
                .find(session.path("agent_id").asText())
                .filter(agent -> isOpen(call, agent))
                .isPresent();
        if (!open) {
            throw Refusal.forbidden("You have no access to this session.");
        }
        return session;
    }

    /** Whether a thing is the caller's own, or of a team of his. */
    static boolean isOpen(Call call, JsonNode thing) {
        return isOwn(call, thing) || call.caller().mayUse(thing.path("team_id").asText());
    }

    static boolean isOwn(Call call, JsonNode thing) {
        return !call.caller().isTeamKey()
                && thing.path("_creator").asText().equals(call.caller().userId());
    }

    /** What a list shows: the things of the team that is asked for, or the caller's own. */
    static boolean isListed(Call call, String team, JsonNode thing) {
        return team.isEmpty()
                ? isOwn(call, thing)
                : thing.path("team_id").asText().equals(team);
    }

    /** The team under which a new thing is put: the one that is asked for, or the caller's personal one. */
    static String home(Call call, String asked) {
        String team = call.team(asked);
        return team.isEmpty() ? "personal_" + call.caller().userId() : team;
    }
}
