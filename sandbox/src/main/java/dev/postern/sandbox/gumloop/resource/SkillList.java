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
import java.util.Set;

/** The list of skills. */
final class SkillList {
    private SkillList() {}

    static Reply answer(Call call) {
        Parameters query = call.query();
        String team = call.team(query.text("team_id"));
        List<ObjectNode> skills = call.shelf(Kind.SKILL)
                .all()
                .filter(Skills::isThere)
                .filter(skill -> Access.isListed(call, team, skill))
                .filter(skill -> AgentList.contains(skill, "name", query.text("search_query")))
                .filter(skill -> query.text("creator_user_id").isEmpty()
                        || skill.path("_creator").asText().equals(query.text("creator_user_id")))
                .filter(skill -> !query.has("related_server_id")
                        || has(skill.path("metadata").path("related_server_ids"), query.text("related_server_id")))
                .filter(skill -> !query.has("agent_id")
                        || has(attached(call), skill.path("id").asText()))
                .filter(skill -> Set.of("", "false").contains(query.text("unused"))
                        || skill.path("usage_count").asInt() == 0)
                .sorted(order(query))
                .toList();
        ObjectNode answer = Page.of(query).cut("skills", skills, skill -> Skills.show(call, skill));
        return Reply.ok(answer.put("total_count", skills.size()));
    }

    private static JsonNode attached(Call call) {
        return call.shelf(Kind.AGENT)
                .find(call.query().text("agent_id"))
                .map(agent -> agent.path("skill_ids"))
                .orElseGet(Json::array);
    }

    private static boolean has(JsonNode list, String text) {
        return Json.elements(list).anyMatch(each -> each.asText().equals(text));
    }

    private static Comparator<ObjectNode> order(Parameters query) {
        String order = query.word("sort_order", Set.of("newest", "popular", "most_used"));
        Comparator<ObjectNode> ascending = switch (order) {
            case "popular" ->
                Comparator.comparingInt(skill -> skill.path("view_count").asInt());
            case "most_used" ->
                Comparator.comparingInt(skill -> skill.path("usage_count").asInt());
            default -> Comparator.comparing(skill -> skill.path("created_at").asText());
        };
        return ascending.reversed();
    }
}
