package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.answer.SignedUrl;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Content;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Skills: uploaded as packages, in versions; deleted ones are kept out of sight. */
public final class Skills {
    static final String SHELF = "skills";

    private static final String ONE = "/skills/{skill_id}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/skills", SkillList::answer),
            Endpoint.post("/skills", Skills::create).inParts(),
            Endpoint.patch(ONE, Skills::update).inParts(),
            Endpoint.delete(ONE, Skills::delete),
            Endpoint.get(ONE + "/download", Skills::download));

    private static final String VERSIONS = "_versions";

    private Skills() {}

    private static Reply create(Call call) {
        SkillPackage given = SkillPackage.of(files(call));
        String id = call.organization().nextId("skill_", 6);
        ObjectNode skill = Json.object().put("id", id);
        skill.put("team_id", Access.home(call, call.form().getOrDefault("team_id", "")));
        skill.put("created_at", call.stamp()).put("usage_count", 0).put("view_count", 0);
        skill.putNull("last_used_at").put("_creator", call.caller().userId());
        write(call, skill, given);
        call.shelf(Kind.SKILL).put(id, skill);
        return Reply.created("skill", show(call, skill));
    }

    private static Reply update(Call call) {
        ObjectNode skill = find(call);
        write(call, skill, SkillPackage.of(files(call)));
        return Reply.ok("skill", show(call, skill));
    }

    private static Reply delete(Call call) {
        find(call).put("_deleted", true);
        return Reply.ok(Json.object().put("deleted", true));
    }

    private static Reply download(Call call) {
        ObjectNode skill = find(call);
        String asked = call.query().text("version_id");
        JsonNode version = Json.elements(skill.path(VERSIONS))
                .filter(each ->
                        asked.isEmpty() || each.path("version_id").asText().equals(asked))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> Refusal.notFound("Skill version"));
        String id = version.path("version_id").asText();
        String path = call.path("skill_id");
        ObjectNode answer = Json.object()
                .put(
                        "download_url",
                        SignedUrl.of(call.organization().id(), SHELF, path, id, call.now())
                                .below(call.base()));
        answer.put("filename", skill.path("name").asText() + ".skill").put("media_type", "application/zip");
        answer.put("size", archive(version).length).put("id", path);
        return Reply.ok(answer.setAll(Shown.of(version, "version_id", "major_version")));
    }

    /** The package of a version, as it is downloaded. */
    public static byte[] archive(JsonNode version) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        version.path("files").properties().forEach(each -> files.put(each.getKey(), Content.bytes(each.getValue())));
        return Archive.of(files);
    }

    static boolean isThere(JsonNode skill) {
        return !skill.path("_deleted").asBoolean();
    }

    static ObjectNode show(Call call, ObjectNode skill) {
        ObjectNode shown = Shown.of(
                skill,
                "id",
                "name",
                "description",
                "team_id",
                "created_at",
                "updated_at",
                "metadata",
                "usage_count",
                "view_count",
                "last_used_at");
        JsonNode versions = skill.path(VERSIONS);
        JsonNode version = versions.path(versions.size() - 1);
        shown.setAll(Shown.of(version, "version_id", "major_version", "is_deployed"));
        shown.set("version_created_at", Json.at(version, "created_at"));
        return shown.set("creator", call.person(skill.path("_creator").asText()));
    }

    /** The skill that the path names, to change or to read. */
    private static ObjectNode find(Call call) {
        ObjectNode skill = call.shelf(Kind.SKILL)
                .find(call.path("skill_id"))
                .filter(Skills::isThere)
                .orElseThrow(() -> Refusal.notFound("Skill"));
        if (!Access.isOpen(call, skill)) {
            throw Refusal.forbidden("You have no access to this skill.");
        }
        return skill;
    }

    private static List<Upload> files(Call call) {
        return call.uploads().stream()
                .filter(each -> each.field().equals("files"))
                .toList();
    }

    private static void write(Call call, ObjectNode skill, SkillPackage given) {
        skill.put("name", given.name()).put("description", given.description());
        skill.put("updated_at", call.stamp()).set("metadata", given.metadata());
        ArrayNode versions = skill.withArrayProperty(VERSIONS);
        ObjectNode version =
                versions.addObject().put("version_id", call.organization().nextId("sv_", 8));
        version.put("major_version", versions.size()).put("is_deployed", false).put("created_at", call.stamp());
        ObjectNode files = version.putObject("files");
        given.files().forEach((name, content) -> files.putObject(name).put("base64", content));
    }
}
