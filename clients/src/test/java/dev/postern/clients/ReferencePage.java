package dev.postern.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that a run makes, and that has to say what the run has seen. */
record ReferencePage(String name) {
    private static final Path DOCS = Path.of("..", "docs");

    void compare(String seen) throws IOException {
        Path page = DOCS.resolve(name);
        if (Boolean.getBoolean("clients.renew")) {
            Files.writeString(page, seen);
        }
        String told = Files.exists(page) ? Files.readString(page) : "";
        assertEquals(
                told,
                seen,
                "docs/%s does not say what was seen. If it is meant to be so, write it anew with ./dev clients --renew, and commit it"
                        .formatted(name));
    }
}
