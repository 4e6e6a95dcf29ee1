package dev.postern.sandbox.octapipe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** Keeps a world in {@code octapipe.json} of one directory. */
public final class StateFile {
    private final Path file;
    private byte[] lastWritten = {};

    public StateFile(Path directory) {
        this.file = directory.resolve("octapipe.json");
    }

    /** What was saved last; empty when nothing was. */
    public Optional<World> load() {
        try {
            return Files.exists(file) ? Optional.of(World.of(Json.MAPPER.readTree(file.toFile()))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's data in " + file, e);
        }
    }

    /** Writes what {@link World#toJson} gave, by way of a second file, so that a crash leaves the old one whole. */
    public synchronized void save(byte[] world) {
        if (Arrays.equals(world, lastWritten)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, world);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            lastWritten = world;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sandbox's data in " + file, e);
        }
    }
}
