package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of media sources. An upload is announced, its bytes go to a signed address, and it is completed; the state that
 * is told later than the completion is.
 */
final class Assets {
    private static final String SOURCE = "/v1/assets/{dataSourceId}";
    private static final int MOST_ANNOUNCED = 100;
    private static final int MOST = 50;
    private static final String FAILED = "failed";
    private static final String SIZE = "size";

    static final List<Operation> OPERATIONS = List.of(
            Operation.post(SOURCE, Operation.WRITE_SOURCES, Assets::announce),
            Operation.get(SOURCE, Operation.WRITE_SOURCES, Assets::states),
            Operation.delete(SOURCE, Operation.WRITE_SOURCES, Assets::delete),
            Operation.post(SOURCE + "/complete", Operation.WRITE_SOURCES, Assets::complete),
            Operation.post(SOURCE + "/uploadLinks", Operation.WRITE_SOURCES, Assets::signAnew));

    private Assets() {}

    private static Reply announce(Call call) {
        Map<String, String> files = AssetBatch.files(call, MOST_ANNOUNCED);
        if (call.body().has("folderId")) {
            throw Problem.conflict("The folder '" + call.body().text("folderId") + "' does not exist.");
        }
        ObjectNode answer = Json.object();
        ObjectNode links = answer.putObject("initialized");
        ObjectNode failed = answer.putObject(FAILED);
        files.forEach((key, name) -> {
            Optional<ObjectNode> asset = find(call, key);
            if (asset.isPresent() && asset.get().has("completedAt")) {
                failed.put(key, "It is completed. Delete it before another file takes its place.");
                return;
            }
            if (asset.isEmpty()) {
                accept(call, entry(key, Map.of("filename", name)));
            }
            ObjectNode fresh = Json.object().put("filename", name).put("_source", call.path("dataSourceId"));
            call.shelf(Kind.ASSET).put(Shelf.key(call.path("dataSourceId"), key), fresh);
            links.set(key, link(call, key, name));
        });
        return Reply.ok(answer);
    }

    private static Reply signAnew(Call call) {
        ObjectNode answer = Json.object();
        ObjectNode links = answer.putObject("initialized");
        ObjectNode failed = answer.putObject(FAILED);
        AssetBatch.files(call, MOST)
                .forEach((key, name) ->
                        announced(call, key, name, failed).ifPresent(asset -> links.set(key, link(call, key, name))));
        return Reply.ok(answer);
    }

    private static Reply complete(Call call) {
        ObjectNode answer = Json.object();
        ObjectNode completed = answer.putObject("completed");
        ObjectNode failed = answer.putObject(FAILED);
        AssetBatch.files(call, MOST)
                .forEach((key, name) -> announced(call, key, name, failed).ifPresent(asset -> {
                    if (asset.path(SIZE).asLong() == 0) {
                        asset.put("_failed", asset.has(SIZE));
                        failed.put(key, asset.has(SIZE) ? "The file is empty." : "Nothing was uploaded yet.");
                        return;
                    }
                    String url = "https://media." + call.tenant().safename() + ".example/" + key + "/" + name;
                    asset.put("publicUrl", url).put("completedAt", call.stamp());
                    accept(call, entry(key, Map.of("filename", name, "publicurl", url)));
                    completed.set(key, facts(asset));
                }));
        return Reply.ok(answer);
    }

    private static Reply states(Call call) {
        ObjectNode states = Json.object();
        for (String key : AssetBatch.keys(call, MOST)) {
            find(call, key).ifPresent(asset -> {
                boolean isDone = asset.has("completedAt")
                        && !Instant.parse(asset.path("completedAt").asText())
                                .plus(call.behaviour().index())
                                .isAfter(call.now());
                ObjectNode state = isDone ? facts(asset) : Json.object();
                boolean isFailed = asset.path("_failed").asBoolean();
                states.set(key, state.put("status", isDone ? "Completed" : isFailed ? "Failed" : "Initialized"));
            });
        }
        return Reply.ok(states);
    }

    private static Reply delete(Call call) {
        for (String key : AssetBatch.keys(call, MOST)) {
            if (find(call, key).isPresent()) {
                call.shelf(Kind.ASSET).remove(Shelf.key(call.path("dataSourceId"), key));
                accept(call, Json.object().put("id", key).put("delete", true));
            }
        }
        return new Reply(204, MissingNode.getInstance());
    }

    /** An asset that waits for its file; the reason among the failed ones where there is none. */
    private static Optional<ObjectNode> announced(Call call, String key, String name, ObjectNode failed) {
        Optional<ObjectNode> asset = find(call, key);
        if (asset.isEmpty() || !asset.get().path("filename").asText().equals(name)) {
            failed.put(key, "No upload of this file was initialized.");
            return Optional.empty();
        }
        if (asset.get().has("completedAt")) {
            failed.put(key, "It is completed. Delete it before another file takes its place.");
            return Optional.empty();
        }
        return asset;
    }

    private static Optional<ObjectNode> find(Call call, String key) {
        return call.shelf(Kind.ASSET).find(Shelf.key(call.path("dataSourceId"), key));
    }

    private static ObjectNode facts(JsonNode asset) {
        ObjectNode facts = Json.object();
        for (String field : List.of("filename", "mimeType", SIZE, "publicUrl", "width", "height")) {
            if (asset.has(field)) {
                facts.set(field, asset.path(field));
            }
        }
        return facts;
    }

    private static ObjectNode link(Call call, String key, String name) {
        Instant ends = call.now().plus(UploadLink.LIFE);
        UploadLink link = new UploadLink(call.tenant().id(), call.path("dataSourceId"), key, name, Stamp.of(ends));
        return Json.object().put("uploadUrl", call.base() + link.address()).put("expiresAt", Stamp.of(ends));
    }

    private static ObjectNode entry(String key, Map<String, String> values) {
        ArrayNode properties = Json.array();
        values.forEach((id, value) -> properties.addObject().put("id", id).put("value", value));
        return Json.object().put("id", key).set("properties", properties);
    }

    private static void accept(Call call, ObjectNode entry) {
        String batch = call.tenant().nextId();
        call.pipeline()
                .accept(
                        call.now(),
                        call.path("dataSourceId"),
                        Json.array().add(entry),
                        batch,
                        call.who().name());
    }
}
