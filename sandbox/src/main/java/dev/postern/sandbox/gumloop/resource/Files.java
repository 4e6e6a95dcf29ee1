package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Identity;
import dev.postern.sandbox.gumloop.store.Content;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that flows take, by their names. */
final class Files {
    private static final String NAME = "file_name";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.post("/upload_file", Files::upload).older(),
            Endpoint.post("/upload_files", Files::uploadAll).older(),
            Endpoint.post("/download_file", Files::download).older(),
            Endpoint.post("/download_files", Files::downloadAll).older());

    private Files() {}

    private static Reply upload(Call call) {
        call.body().required(NAME);
        call.body().required("file_content");
        Identity identity = call.stated();
        if (!keep(call, identity, call.body())) {
            throw Refusal.invalid("file_content", "file_content is not valid base64.");
        }
        return Reply.ok(Json.object().put("success", true).put(NAME, call.body().text(NAME)));
    }

    /** Keeps what can be kept. */
    private static Reply uploadAll(Call call) {
        List<ObjectNode> files = call.body().objects("files");
        if (files.isEmpty()) {
            throw Refusal.invalid("files", "Missing required parameter: files.");
        }
        Identity identity = call.stated();
        ArrayNode kept = Json.array();
        ArrayNode failed = Json.array();
        for (ObjectNode each : files) {
            (keep(call, identity, new Body(each)) ? kept : failed)
                    .add(each.path(NAME).asText());
        }
        if (kept.isEmpty()) {
            throw Refusal.server("upload_failed", "All file uploads failed.");
        }
        ObjectNode answer = Json.object().put(failed.isEmpty() ? "success" : "partial_success", true);
        answer.set("uploaded_files", kept);
        if (failed.isEmpty()) {
            return Reply.ok(answer);
        }
        return new Reply.OfJson(207, answer.set("failed_files", failed));
    }

    private static Reply download(Call call) {
        String name = call.body().required(NAME);
        Identity identity = call.body().gives("user_id") || call.body().gives("project_id")
                ? call.stated()
                : new Identity(call.caller().userId(), call.caller().keyTeam());
        requireRun(call);
        return new Reply.OfFile(name, MediaTypes.of(name), content(call, identity, name));
    }

    private static Reply downloadAll(Call call) {
        List<String> names = call.body().texts("file_names");
        if (names.isEmpty()) {
            throw Refusal.invalid("file_names", "Missing required parameter: file_names.");
        }
        Identity identity = call.stated();
        requireRun(call);
        Map<String, byte[]> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, content(call, identity, name)));
        return new Reply.OfFile("files.zip", "application/zip", Archive.of(files));
    }

    private static void requireRun(Call call) {
        String run = call.body().text("run_id");
        if (!run.isEmpty() && call.shelf(Kind.RUN).find(run).isEmpty()) {
            throw Refusal.notFound("Flow run");
        }
    }

    private static byte[] content(Call call, Identity identity, String name) {
        return call.shelf(Kind.FILE)
                .find(key(identity, name))
                .map(file -> Content.bytes(file.path("_content")))
                .orElseThrow(() -> Refusal.notFound("File " + name));
    }

    private static boolean keep(Call call, Identity identity, Body given) {
        String name = given.text(NAME);
        try {
            byte[] content = Base64.getDecoder().decode(given.text("file_content"));
            if (name.isBlank() || content.length == 0) {
                return false;
            }
            ObjectNode file = Json.object().put(NAME, name).put("_user", identity.user());
            file.putObject("_content").put("base64", content);
            call.shelf(Kind.FILE).put(key(identity, name), file);
            call.ledger()
                    .note(call.caller().userId(), "file_upload", Json.object().put(NAME, name));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String key(Identity identity, String name) {
        String owner = identity.project().isEmpty() ? identity.user() : identity.project();
        return owner + "/" + name;
    }
}
