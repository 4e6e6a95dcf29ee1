package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.Stamp;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.time.Instant;
import java.util.Optional;

/** The files of an account, no two of one name in a folder. */
record FileShelf(Account account, Instant now) {

    Optional<ObjectNode> find(String folder, String name) {
        return account.shelf(Thing.FILE)
                .all()
                .filter(file -> file.path(Folders.PARENT).asText().equals(folder))
                .filter(file -> file.path("Name").asText().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Keeps a file, in place of the one of the same name where there is one. */
    ObjectNode keep(String folder, Upload upload) {
        ObjectNode file = find(folder, upload.name()).orElseGet(() -> make(folder, upload.name()));
        return file.put("Size", upload.content().length)
                .put("ContentType", upload.mediaType())
                .put("LastModified", Stamp.of(now))
                .put("_content", upload.content());
    }

    private ObjectNode make(String folder, String name) {
        String key = account.nextId("file");
        ObjectNode file = Json.object().put("Name", name).put("ExternalKey", key);
        file.put("DateCreated", Stamp.of(now)).put(Folders.PARENT, folder);
        return account.shelf(Thing.FILE).put(key, file);
    }
}
