package dev.postern.sandbox.house;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that this one started, with its output in a log file of its own. */
final class Child implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LINES_TOLD = 8;

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts a process; its log file begins anew. */
    static Child start(String name, List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            return new Child(name, log, process);
        } catch (IOException e) {
            throw new HouseFailure("%s cannot be started with %s.".formatted(name, command.getFirst()), e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to end. */
    void leave() {
        process.destroy();
    }

    /** Ends the process. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for a moment, less when the process ends before. */
    void await(Duration moment) {
        try {
            process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HouseFailure("The start was interrupted.", e);
        }
    }

    /** What to tell of a process that has ended by itself. */
    HouseFailure ended() {
        return new HouseFailure(
                "%s ended with exit code %d before it was ready; %s".formatted(name, process.exitValue(), lastLines()));
    }

    /** What to tell of a process that does not get ready. */
    HouseFailure late(Duration deadline) {
        return new HouseFailure(
                "%s is not ready after %d seconds; %s".formatted(name, deadline.toSeconds(), lastLines()));
    }

    /** Asks the process to end, and ends it when it does not within ten seconds. */
    @Override
    public void close() {
        leave();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size());
            return "the end of its log " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "it left no log in " + log;
        }
    }
}
