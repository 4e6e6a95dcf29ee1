package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.answer.SignedUrl;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Page;
import dev.postern.sandbox.gumloop.call.Parameters;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.work.Artifacts;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The artifacts of agents: listed with their latest version, and opened by a signed address. */
final class AgentFiles {
    static final String SHELF = "artifacts";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(Agents.ONE + "/artifacts", AgentFiles::list),
            Endpoint.get("/artifacts/{artifact_id}/download", AgentFiles::download));

    private AgentFiles() {}

    private static Reply list(Call call) {
        ObjectNode agent = Access.agent(call);
        Parameters query = call.query();
        String session = query.text("session_id");
        boolean oldestFirst =
                query.word("sort_order", Set.of("newest", "oldest")).equals("oldest");
        Comparator<ObjectNode> byTime =
                Comparator.comparing(each -> latest(each).path("created_at").asText());
        List<ObjectNode> artifacts = call.shelf(Kind.ARTIFACT).newestFirst().stream()
                .filter(each -> each.path("agent_id").equals(agent.path("id")))
                .filter(each -> session.isEmpty()
                        || latest(each).path("session_id").asText().equals(session))
                .filter(each -> AgentList.contains(each, "filename", query.text("search_query")))
                .sorted(oldestFirst ? byTime : byTime.reversed())
                .toList();
        return Reply.ok(Page.of(query).cut(SHELF, artifacts, each -> show(call, each)));
    }

    private static ObjectNode show(Call call, ObjectNode artifact) {
        JsonNode version = latest(artifact);
        ObjectNode shown = Shown.of(artifact, "id", "agent_id", "filename");
        shown.setAll(Shown.of(version, "version_id", "major_version", "session_id", "created_at", "metadata"));
        shown.put("url", address(call, artifact, version));
        return shown.set("creator", call.person(artifact.path("_creator").asText()));
    }

    private static Reply download(Call call) {
        ObjectNode artifact = call.shelf(Kind.ARTIFACT)
                .find(call.path("artifact_id"))
                .orElseThrow(() -> Refusal.notFound("Artifact"));
        boolean open = call.shelf(Kind.AGENT)
                .find(artifact.path("agent_id").asText())
                .filter(agent -> Access.isOpen(call, agent))
                .isPresent();
        if (!open) {
            throw Refusal.forbidden("You have no access to this artifact.");
        }
        JsonNode version = version(artifact, call.query().text("version_id"));
        ObjectNode answer = Json.object().put("download_url", address(call, artifact, version));
        answer.set("filename", artifact.path("filename"));
        answer.setAll(Shown.of(version.path("metadata"), "media_type", "size"));
        return Reply.ok(answer);
    }

    private static JsonNode version(ObjectNode artifact, String id) {
        if (id.isEmpty()) {
            return latest(artifact);
        }
        return Json.elements(artifact.path(Artifacts.VERSIONS))
                .filter(each -> each.path("version_id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Artifact version"));
    }

    private static JsonNode latest(ObjectNode artifact) {
        JsonNode versions = artifact.path(Artifacts.VERSIONS);
        return versions.path(versions.size() - 1);
    }

    private static String address(Call call, ObjectNode artifact, JsonNode version) {
        return SignedUrl.of(
                        call.organization().id(),
                        SHELF,
                        artifact.path("id").asText(),
                        version.path("version_id").asText(),
                        call.now())
                .below(call.base());
    }
}
