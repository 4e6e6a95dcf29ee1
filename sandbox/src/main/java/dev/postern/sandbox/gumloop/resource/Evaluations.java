package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Page;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What an evaluator thought of an agent's sessions. */
final class Evaluations {
    private static final String ALL = Agents.ONE + "/evaluations";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(ALL, Evaluations::list),
            Endpoint.get(ALL + "/metrics", Evaluations::metrics),
            Endpoint.get(ALL + "/{evaluation_id}", Evaluations::get));

    private static final int MOST_DAYS = 365;
    private static final List<String> GRADES = List.of("pass", "needs_review", "needs_attention");

    private Evaluations() {}

    private static Reply list(Call call) {
        ObjectNode agent = Access.agent(call);
        String grade = call.query().word("grade", Set.copyOf(GRADES));
        List<ObjectNode> all = of(call, agent).stream()
                .filter(each -> grade.isEmpty() || each.path("grade").asText().equals(grade))
                .toList();
        return Reply.ok(Page.of(call.query()).cut("evaluations", all, Evaluations::show));
    }

    private static Reply metrics(Call call) {
        ObjectNode agent = Access.agent(call);
        int days = Math.clamp(call.query().whole("days", 30), 1, MOST_DAYS);
        Instant since = call.now().minus(Duration.ofDays(days));
        ObjectNode grades = Json.object();
        GRADES.forEach(grade -> grades.put(grade, 0));
        ObjectNode tags = Json.object();
        for (ObjectNode each : of(call, agent)) {
            if (!Instant.parse(each.path("created_ts").asText()).isBefore(since)) {
                add(grades, each.path("grade").asText());
                each.path("applied_tags").forEach(tag -> add(tags, tag.asText()));
            }
        }
        ObjectNode answer = Json.object().set("grades", grades);
        return Reply.ok(answer.set("tags", tags));
    }

    private static Reply get(Call call) {
        ObjectNode agent = Access.agent(call);
        return of(call, agent).stream()
                .filter(each -> each.path("evaluation_id").asText().equals(call.path("evaluation_id")))
                .findFirst()
                .map(each -> Reply.ok("evaluation", show(each)))
                .orElseThrow(() -> Refusal.notFound("Evaluation"));
    }

    /** The newest first. */
    private static List<ObjectNode> of(Call call, JsonNode agent) {
        return call.shelf(Kind.EVALUATION)
                .all()
                .filter(each -> each.path("agent_id").equals(agent.path("id")))
                .sorted(Comparator.comparing(
                                (ObjectNode each) -> each.path("created_ts").asText())
                        .reversed())
                .toList();
    }

    private static void add(ObjectNode counts, String key) {
        counts.put(key, counts.path(key).asInt() + 1);
    }

    private static ObjectNode show(ObjectNode evaluation) {
        return Shown.of(
                        evaluation,
                        "evaluation_id",
                        "interaction_id",
                        "agent_id",
                        "created_ts",
                        "status",
                        "grade",
                        "call_successful",
                        "sentiment",
                        "summary",
                        "criteria_results",
                        "data_results",
                        "applied_tags")
                .put(
                        "created_ts",
                        Stamp.withOffset(evaluation.path("created_ts").asText()));
    }
}
