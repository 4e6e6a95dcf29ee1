package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.store.Content;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Shelf;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.Optional;

/** Files that agents leave behind. A second file of one name in one session is a new version of the first. */
public record Artifacts(Organization organization) {
    public static final String VERSIONS = "_versions";

    /**
     * Keeps a file.
     *
     * @param file {@code filename}, {@code media_type} (missing where nothing is told of the file), {@code content}
     */
    void keep(ObjectNode session, JsonNode file, Instant at) {
        String sessionId = session.path("id").asText();
        ObjectNode artifact = find(sessionId, file.path("filename").asText()).orElseGet(() -> make(session, file));
        add(artifact, sessionId, file, organization.nextId("ver_", 8), Stamp.of(at));
    }

    /** Adds a version to an artifact. */
    public static void add(ObjectNode artifact, String sessionId, JsonNode file, String versionId, String stamp) {
        ArrayNode versions = artifact.withArrayProperty(VERSIONS);
        ObjectNode version = versions.addObject().put("version_id", versionId).put("major_version", versions.size());
        version.put("session_id", sessionId).put("created_at", stamp);
        version.set("_content", file.path("content"));
        ObjectNode metadata = version.putObject("metadata");
        if (file.has("media_type")) {
            metadata.put("media_type", file.path("media_type").asText());
            metadata.put("size", Content.bytes(file.path("content")).length);
        }
    }

    private Optional<ObjectNode> find(String sessionId, String filename) {
        return organization
                .shelf(Kind.ARTIFACT)
                .all()
                .filter(each -> each.path("filename").asText().equals(filename))
                .filter(each ->
                        each.path(VERSIONS).path(0).path("session_id").asText().equals(sessionId))
                .findFirst();
    }

    private ObjectNode make(ObjectNode session, JsonNode file) {
        Shelf shelf = organization.shelf(Kind.ARTIFACT);
        String id = organization.nextId("art_", 9);
        ObjectNode artifact = Json.object().put("id", id);
        artifact.set("agent_id", session.path("agent_id"));
        artifact.set("filename", file.path("filename"));
        artifact.set("_creator", session.path("_creator"));
        return shelf.put(id, artifact);
    }
}
