package dev.postern.sandbox.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Keeps a stand-in's data in one JSON file. */
public final class StateFile {
    private final Path file;
    private byte[] lastDigest = {};

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

    /**
     * Writes the data, if it has changed, by way of a second file, so that a crash leaves the old one whole. It is never
     * in memory as a whole, as there may be many times the 20 MB of one import.
     */
    public synchronized void save(JsonNode state) {
        try {
            byte[] digest = digest(state);
            if (Arrays.equals(digest, lastDigest)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Json.MAPPER.writeValue(draft.toFile(), state);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            lastDigest = digest;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sandbox's data in " + file, e);
        }
    }

    private static byte[] digest(JsonNode state) throws IOException {
        try (DigestOutputStream written =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Json.MAPPER.writeValue(written, state);
            return written.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
