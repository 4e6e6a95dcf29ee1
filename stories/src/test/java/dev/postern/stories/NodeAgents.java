package dev.postern.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Agents on the official TypeScript SDK, of both eras: {@code clients/load.mjs}. */
final class NodeAgents implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader said;

    /**
     * What they had.
     *
     * @param done how many answers were as they should be
     */
    record Report(int done, List<String> failures) {}

    private NodeAgents(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when all have called. */
    static NodeAgents start(List<URI> urls) throws IOException {
        NodeAgents agents = new NodeAgents(new ProcessBuilder("./run", "load.mjs")
                .directory(Path.of("../clients").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Map<String, Object> what =
                Map.of("urls", urls, "tool", "list_all_octapipe_tasks", "arguments", Map.of("limit", 1));
        agents.process
                .outputWriter(StandardCharsets.UTF_8)
                .append(JSON.writeValueAsString(what))
                .append('\n')
                .flush();
        agents.read();
        return agents;
    }

    /** Lets the last calls end. */
    Report end() throws IOException {
        process.getOutputStream().close();
        JsonNode report = JSON.readTree(read());
        return new Report(
                report.path("done").asInt(),
                report.path("failures").valueStream().map(JsonNode::asText).toList());
    }

    private String read() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new AssertionError("clients/load.mjs has ended");
        }
        return line;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
