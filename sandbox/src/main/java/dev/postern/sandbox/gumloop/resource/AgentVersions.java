package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Page;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** What an agent was before: a version for each change. */
final class AgentVersions {
    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(Agents.ONE + "/versions", AgentVersions::list),
            Endpoint.get(Agents.ONE + "/versions/{version_id}", AgentVersions::get));

    private static final String VERSIONS = "_versions";
    private static final String COMPOSITION = "composition";
    private static final List<String> FIELDS =
            List.of("name", "description", "model_name", "system_prompt", "metadata", "resources");

    private AgentVersions() {}

    /** An agent that was never changed has been from the start what it is. */
    static void begin(ObjectNode agent) {
        if (!agent.has(VERSIONS)) {
            add(
                    agent,
                    "av_" + agent.path("id").asText(),
                    agent.path("created_at").asText(),
                    agent.path("_creator").asText());
        }
    }

    /** Writes down what an agent is now. */
    static void add(Call call, ObjectNode agent) {
        add(
                agent,
                call.organization().nextId("av_", 8),
                call.stamp(),
                call.caller().userId());
    }

    private static void add(ObjectNode agent, String id, String stamp, String creator) {
        ArrayNode versions = agent.withArrayProperty(VERSIONS);
        ObjectNode version = Json.object().put("_id", id).put("id", id);
        version.set("agent_id", agent.path("id"));
        version.put("major_version", versions.size() + 1);
        version.set("name", agent.path("name"));
        version.put("is_deployed", true).put("created_at", stamp).put("_creator", creator);
        ObjectNode composition =
                version.putObject(COMPOSITION).put("complete", true).put("schema_version", 1);
        composition.setAll(Shown.of(agent, FIELDS.toArray(String[]::new)));
        composition.set("tools", AgentView.withoutSecrets(agent.path("tools")));
        composition.set("skill_ids", agent.path("skill_ids").deepCopy());
        composition.putArray("knowledge_sources");
        versions.add(version);
    }

    private static Reply list(Call call) {
        return Reply.ok(Page.of(call.query())
                .cut("versions", versions(Access.agent(call)).reversed(), version -> summary(call, version)));
    }

    private static Reply get(Call call) {
        List<ObjectNode> versions = versions(Access.agent(call));
        for (int i = 0; i < versions.size(); i++) {
            ObjectNode version = versions.get(i);
            if (version.path("id").asText().equals(call.path("version_id"))) {
                ObjectNode shown = summary(call, version);
                shown.set(COMPOSITION, version.path(COMPOSITION).deepCopy());
                ObjectNode answer = Json.object().set("version", shown);
                JsonNode changes = i == 0 ? Json.at(answer, "none") : changes(versions.get(i - 1), version);
                return Reply.ok(answer.set("changes", changes));
            }
        }
        throw Refusal.notFound("Agent version");
    }

    private static ObjectNode summary(Call call, ObjectNode version) {
        ObjectNode shown = Shown.of(version, "id", "agent_id", "major_version", "name", "is_deployed", "created_at");
        return shown.set("creator", call.person(version.path("_creator").asText()));
    }

    private static ObjectNode changes(JsonNode base, JsonNode version) {
        JsonNode before = base.path(COMPOSITION);
        JsonNode after = version.path(COMPOSITION);
        ObjectNode changes = Json.object().set("base_version_id", base.path("id"));
        changes.put("attachment_changes_complete", true);
        ArrayNode fields = changes.putArray("field_changes");
        FIELDS.stream()
                .filter(field -> !before.path(field).equals(after.path(field)))
                .forEach(field -> fields.addObject().put("field", field));
        changes.set("tool_changes", difference(before.path("tools"), after.path("tools")));
        changes.set("skill_changes", difference(before.path("skill_ids"), after.path("skill_ids")));
        changes.putArray("knowledge_source_changes");
        return changes;
    }

    private static ObjectNode difference(JsonNode before, JsonNode after) {
        List<JsonNode> old = Json.elements(before).toList();
        List<JsonNode> fresh = Json.elements(after).toList();
        ObjectNode difference = Json.object();
        difference
                .putArray("added")
                .addAll(fresh.stream().filter(each -> !old.contains(each)).toList());
        difference
                .putArray("removed")
                .addAll(old.stream().filter(each -> !fresh.contains(each)).toList());
        return difference;
    }

    /** The oldest first. */
    private static List<ObjectNode> versions(ObjectNode agent) {
        return Json.elements(agent.path(VERSIONS))
                .map(each -> (ObjectNode) each)
                .toList();
    }
}
