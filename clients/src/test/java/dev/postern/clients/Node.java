package dev.postern.clients;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this folder that Node runs. */
final class Node {
    private static final long MOST_MINUTES = 5;

    private Node() {}

    /** What a program writes, which has to end well unless it is to say what is wrong. */
    static Ended run(String input, String... words) throws IOException, InterruptedException {
        Path in = Files.createTempFile("clients", ".in");
        Path out = Files.createTempFile("clients", ".out");
        Files.writeString(in, input);
        List<String> command = new ArrayList<>(List.of("./run"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(new File("").getAbsoluteFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("%s does not come to an end".formatted(String.join(" ", words)));
            }
            return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(in);
            Files.delete(out);
        }
    }

    record Ended(int code, String output) {}
}
