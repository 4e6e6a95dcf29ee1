package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Multipart;
import dev.postern.sandbox.gumloop.resource.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillTest extends GumloopTest {
    private static final String MARKDOWN = """
            ---
            name: "Log Parser: strict"
            description: >
              Reads logs
              line by line.
            metadata: {related_server_ids: [gumloop_slack]}
            ---
            # How
            """;

    @Test
    void isMadeOfOneMarkdownFileOfAnyName() throws JsonProcessingException {
        HttpResponse<String> sent = send("POST", "/skills", "whatever.md", MARKDOWN);
        JsonNode skill = skill(sent);

        assertEquals(201, sent.statusCode());
        assertEquals("Log Parser: strict", skill.path("name").asText());
        assertEquals("Reads logs line by line.", skill.path("description").asText());
        assertEquals(1, skill.path("major_version").asInt());
        assertFalse(skill.path("is_deployed").asBoolean());
        assertEquals("personal_usr_772", skill.path("team_id").asText());
        assertEquals(
                List.of(skill.path("id").asText()),
                all(ADA.get("/skills?related_server_id=gumloop_slack").body().path("skills"), "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.zip", "p.skill"})
    void isMadeOfAnArchive(String name) throws JsonProcessingException {
        byte[] archive = archive(Map.of("SKILL.md", MARKDOWN, "scripts/a.py", "print(1)"));
        HttpResponse<String> sent =
                new Multipart().file("files", name, "application/zip", archive).send(ADA, "POST", "/skills");

        assertEquals(201, sent.statusCode());
        assertEquals(2, names(skill(sent).path("id").asText()).size());
    }

    @Test
    void isMadeOfLooseFiles() throws JsonProcessingException {
        HttpResponse<String> sent = new Multipart()
                .file("files", "SKILL.md", "text/markdown", bytes(MARKDOWN))
                .file("files", "notes.txt", "text/plain", bytes("x"))
                .send(ADA, "POST", "/skills");

        assertEquals(201, sent.statusCode());
        assertEquals(
                List.of("SKILL.md", "notes.txt"), names(skill(sent).path("id").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no front matter",
                "---\nname: x\n---\n",
                "---\nname: x\ndescription: ''\n---\n",
                "---\nname: [x]\ndescription: y\n---\n",
                "---\nname: x: y: z\ndescription: [\n---\n",
                "---\nname: x\ndescription: y\nmetadata: 7\n---\n",
                "---\nname: x\ndescription: y\n"
            })
    void needsFrontMatter(String text) {
        assertEquals(400, send("POST", "/skills", "SKILL.md", text).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"../SKILL.md,400", "/etc/passwd,400", "sub/SKILL.md,400"})
    void isNoArchiveThatReachesOutsideItselfOrHasNoSkill(String name, int status) {
        byte[] archive = archive(Map.of(name, MARKDOWN));

        assertEquals(
                status,
                new Multipart()
                        .file("files", "a.zip", "application/zip", archive)
                        .send(ADA, "POST", "/skills")
                        .statusCode());
    }

    @Test
    void isNotLargerThanTenMegabytes() {
        byte[] much = new byte[10 << 20];

        assertEquals(413, withExtra(much).statusCode());
        assertEquals(201, withExtra(new byte[much.length - 2_000]).statusCode());
    }

    @Test
    void isNoBodyOfAnotherKind() {
        assertEquals(400, ADA.post("/skills", "{'files':[]}").status());
        assertEquals(
                400,
                new Multipart()
                        .file("other", "SKILL.md", "text/markdown", bytes(MARKDOWN))
                        .send(ADA, "POST", "/skills")
                        .statusCode());
    }

    @Test
    void getsAVersionWithEachChange() throws JsonProcessingException {
        advance(60);
        JsonNode skill = skill(send("PATCH", "/skills/skill_enrich", "SKILL.md", MARKDOWN));

        assertEquals(3, skill.path("major_version").asInt());
        assertEquals("Log Parser: strict", skill.path("name").asText());
        assertEquals(42, skill.path("usage_count").asInt());
        assertEquals("2026-03-10T08:01:00Z", skill.path("updated_at").asText());
        assertEquals(List.of("SKILL.md"), names("skill_enrich"));
        assertEquals(404, send("PATCH", "/skills/nowhere", "SKILL.md", MARKDOWN).statusCode());
        assertEquals(
                403,
                send("PATCH", "/skills/skill_support", "SKILL.md", MARKDOWN).statusCode());
    }

    @Test
    void isOutOfSightWhenItIsDeleted() {
        assertEquals(
                "{\"deleted\":true}", ADA.delete("/skills/skill_enrich").raw().body());

        assertEquals(404, ADA.delete("/skills/skill_enrich").status());
        assertEquals(404, ADA.get("/skills/skill_enrich/download").status());
        assertEquals(
                400,
                ADA.patch("/agents/agt_900/skills", "{'attach':['skill_enrich']}")
                        .status());
        assertEquals(2, ADA.get("/skills").body().path("total_count").asInt());
    }

    @Test
    void isDownloadedInAVersion() {
        JsonNode told =
                ADA.get("/skills/skill_enrich/download?version_id=sv_enrich_1").body();

        assertEquals("Lead enrichment.skill", told.path("filename").asText());
        assertEquals("application/zip", told.path("media_type").asText());
        assertEquals(1, told.path("major_version").asInt());
        assertEquals(List.of("SKILL.md", "scripts/look.py"), names("skill_enrich"));
        assertEquals(404, ADA.get("/skills/skill_enrich/download?version_id=x").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';skill_hostile skill_triage skill_enrich",
                "?team_id=team_4f8c92ab;skill_draft skill_enrich",
                "?sort_order=popular;skill_triage skill_enrich skill_hostile",
                "?sort_order=most_used;skill_enrich skill_triage skill_hostile",
                "?search_query=LEAD;skill_enrich",
                "?unused=true;skill_hostile",
                "?agent_id=agt_900;skill_triage",
                "?team_id=team_4f8c92ab&creator_user_id=usr_773;skill_draft"
            })
    void isListedAsAskedFor(String query, String ids) {
        assertEquals(ids, String.join(" ", all(ADA.get("/skills" + query).body().path("skills"), "id")));
    }

    @Test
    void isCountedOnAllPages() {
        JsonNode page = ADA.get("/skills?page_size=1").body();

        assertEquals(1, page.path("skills").size());
        assertEquals(3, page.path("total_count").asInt());
        assertTrue(page.path("next_cursor").isTextual());
    }

    private static HttpResponse<String> send(String method, String path, String name, String text) {
        return new Multipart().file("files", name, "text/markdown", bytes(text)).send(ADA, method, path);
    }

    private static HttpResponse<String> withExtra(byte[] extra) {
        return new Multipart()
                .file("files", "SKILL.md", "text/markdown", bytes(MARKDOWN))
                .file("files", "data.bin", "application/octet-stream", extra)
                .send(ADA, "POST", "/skills");
    }

    private static JsonNode skill(HttpResponse<String> answer) throws JsonProcessingException {
        return Client.MAPPER.readTree(answer.body()).path("skill");
    }

    /** The names of the files in the package that the vendor gives out. */
    private static List<String> names(String id) {
        String url = ADA.get("/skills/" + id + "/download")
                .body()
                .path("download_url")
                .asText();
        byte[] archive = Multipart.download(Client.of(URI.create(url), ""), "").body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        names.sort(null);
        return names;
    }

    private static byte[] archive(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, bytes(text)));
        return Archive.of(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
