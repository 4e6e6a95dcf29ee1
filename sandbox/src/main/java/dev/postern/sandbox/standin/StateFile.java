package dev.postern.sandbox.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** Keeps a stand-in's data in one JSON file. */
public final class StateFile {
    private final Path file;
    private byte[] lastWritten = {};

    public StateFile(Path file) {
        this.file = file;
    }

    /** What was saved last; empty when nothing was. */
    public Optional<JsonNode> load() {
        try {
            return Files.exists(file) ? Optional.of(Json.MAPPER.readTree(file.toFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's data in " + file, e);
        }
    }

    /** Writes the data by way of a second file, so that a crash leaves the old one whole. */
    public synchronized void save(JsonNode state) {
        byte[] written = Json.bytes(state);
        if (Arrays.equals(written, lastWritten)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, written);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            lastWritten = written;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sandbox's data in " + file, e);
        }
    }
}
