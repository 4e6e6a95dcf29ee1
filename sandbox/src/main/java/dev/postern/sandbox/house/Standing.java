package dev.postern.sandbox.house;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands and has to be taken down again, the last first. */
final class Standing {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Consumer<String> progress;
    private boolean closing;

    Standing(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Adds a part. When everything is being taken down meanwhile, the part is too, and the start ends. */
    <T extends AutoCloseable> T add(T part) {
        if (!accept(part)) {
            close(part);
            throw new HouseFailure("The start was interrupted.");
        }
        return part;
    }

    void closeAll() {
        for (AutoCloseable part = last(); part != null; part = last()) {
            close(part);
        }
    }

    private synchronized boolean accept(AutoCloseable part) {
        if (!closing) {
            parts.push(part);
        }
        return !closing;
    }

    private synchronized @Nullable AutoCloseable last() {
        closing = true;
        return parts.poll();
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.accept("something did not stop well: " + e.getMessage());
        }
    }
}
