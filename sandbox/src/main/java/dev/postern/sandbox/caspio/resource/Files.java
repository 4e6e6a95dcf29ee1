package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Files of the Files area, by their keys and by their paths. */
final class Files {
    private static final String ONE = "/files/{externalKey}";
    private static final String PATH = "/files/path";

    private Files() {}

    static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.get("/files", Files::list),
                Endpoint.post("/files", Files::create).multipart(),
                Endpoint.put("/files", Files::put).multipart()));
        endpoints.addAll(one(PATH, Files::byPath));
        endpoints.addAll(one(ONE, call -> call.thing(Thing.FILE, "externalKey")));
        return endpoints;
    }

    private static List<Endpoint> one(String path, Function<Call, ObjectNode> file) {
        return List.of(
                Endpoint.get(path + "/fileInfo", call -> Reply.result(show(file.apply(call)))),
                Endpoint.get(path, call -> download(file.apply(call))),
                Endpoint.delete(path, call -> delete(call, file.apply(call))));
    }

    private static Reply list(Call call) {
        return Folders.page(
                call, Thing.FILE, List.of("Name", "Size", "ContentType", "DateCreated", "LastModified"), Files::show);
    }

    /** Keeps all files or, where one has a name that is taken, none. */
    private static Reply create(Call call) {
        String folder = Folders.asked(call);
        List<Upload> uploads = Uploads.all(call, "Files");
        for (Upload each : uploads) {
            boolean twice = uploads.stream()
                            .filter(other -> other.name().equals(each.name()))
                            .count()
                    > 1;
            if (twice || find(call, folder, each.name()).isPresent()) {
                throw Refusal.conflict("A file with the name '" + each.name() + "' already exists.");
            }
        }
        ArrayNode made = Json.array();
        uploads.forEach(each -> made.add(made(new FileShelf(call.account(), call.now()).keep(folder, each))));
        return Reply.created(Reply.wrapped(made));
    }

    private static Reply put(Call call) {
        String folder = Folders.asked(call);
        Upload upload = Uploads.one(call, "File");
        boolean there = find(call, folder, upload.name()).isPresent();
        ObjectNode file = new FileShelf(call.account(), call.now()).keep(folder, upload);
        return new Reply.OfJson(there ? 200 : 201, Reply.wrapped(made(file)));
    }

    private static Reply download(ObjectNode file) {
        try {
            return new Reply.OfFile(
                    file.path("Name").asText(),
                    file.path("ContentType").asText(),
                    file.path("_content").binaryValue());
        } catch (IOException e) {
            throw new UncheckedIOException("the content of a file is no base64", e);
        }
    }

    private static Reply delete(Call call, ObjectNode file) {
        call.shelf(Thing.FILE).remove(file);
        return Reply.done();
    }

    /** The file at a path such as {@code /Demo/a.png}. */
    private static ObjectNode byPath(Call call) {
        String[] parts =
                call.query().required("filePath").replaceFirst("^/", "").split("/", -1);
        String folder = "";
        for (int i = 0; i < parts.length - 1; i++) {
            String name = parts[i];
            folder = Folders.in(call, Thing.FOLDER, folder)
                    .filter(each -> each.path("Name").asText().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(Refusal::notFound)
                    .path("ExternalKey")
                    .asText();
        }
        return find(call, folder, parts[parts.length - 1]).orElseThrow(Refusal::notFound);
    }

    private static Optional<ObjectNode> find(Call call, String folder, String name) {
        return new FileShelf(call.account(), call.now()).find(folder, name);
    }

    private static ObjectNode show(ObjectNode file) {
        return Shown.of(file, "Name", "ExternalKey", "Size", "ContentType", "DateCreated", "LastModified");
    }

    private static ObjectNode made(ObjectNode file) {
        return Shown.of(file, "Name", "ExternalKey");
    }
}
