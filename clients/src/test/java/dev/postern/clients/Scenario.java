package dev.postern.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A scenario of the conformance suite, as it was played: its checks, each with a status and perhaps with words. */
record Scenario(String name, List<Check> checks) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FOLDER = Pattern.compile("server-(.+)-\\d{4}-\\d{2}-\\d{2}T.*");

    enum Status {
        SUCCESS,
        FAILURE,
        SKIPPED,
        WARNING,
        INFO
    }

    record Check(String id, Status status, String words) {}

    /** All that have left a folder here, by name. */
    static List<Scenario> in(Path results) throws IOException {
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(results)) {
            for (Path folder : folders.sorted().toList()) {
                Matcher name = FOLDER.matcher(folder.getFileName().toString());
                if (name.matches()) {
                    all.add(read(name.group(1), folder.resolve("checks.json")));
                }
            }
        }
        return all;
    }

    private static Scenario read(String name, Path file) throws IOException {
        List<Check> checks = new ArrayList<>();
        for (JsonNode each : JSON.readTree(file.toFile())) {
            checks.add(new Check(
                    each.path("id").asText(), Status.valueOf(each.path("status").asText()), words(each)));
        }
        return new Scenario(name, checks);
    }

    private static String words(JsonNode check) {
        return Stream.of("/errorMessage", "/details/note", "/details/message", "/details/reason", "/description")
                .map(pointer -> check.at(pointer).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
