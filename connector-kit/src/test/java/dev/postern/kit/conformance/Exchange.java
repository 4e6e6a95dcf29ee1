package dev.postern.kit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.RecordFile;
import dev.postern.kit.result.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One example of a tool at work: what it is given, the requests that this must become, the vendor's answers, and what
 * the caller gets.
 *
 * @param name the file it is in
 * @param record the record's file, as {@code things/update.yaml}
 * @param expected the file as it stands, with what the caller gets
 */
record Exchange(String name, String record, ObjectNode arguments, List<Step> steps, JsonNode expected) {
    private static final Set<String> KEYS = Set.of(
            "account", "listed", "arguments", "exchange", "result", "structured", "says", "image", "warnings", "error");
    private static final List<String> ENDS = List.of("result", "structured", "error");

    private static final Pattern PATH = Pattern.compile("((?:derived/)?[^/]+/[^/]+)/[^/]+\\.yaml");

    record Step(JsonNode request, JsonNode answer) {}

    static Exchange read(RecordFile file) {
        Matcher path = PATH.matcher(file.path());
        JsonNode json = file.json();
        json.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("%s: `%s` is no key of an exchange".formatted(file.path(), key));
            }
        });
        if (!path.matches() || ENDS.stream().filter(json::has).count() != 1) {
            throw new IllegalArgumentException(
                    file.path()
                            + ": an exchange is <resource>/<method>/<case>.yaml and ends in a result, a structured one, or an error");
        }
        List<Step> steps = new ArrayList<>();
        json.path("exchange").forEach(step -> steps.add(new Step(step.path("request"), step.path("answer"))));
        ObjectNode arguments = json.path("arguments") instanceof ObjectNode given ? given : Json.NODES.objectNode();
        return new Exchange(file.path(), path.group(1) + ".yaml", arguments, steps, json);
    }

    /** The account's credential fields, where they are others than usual. */
    Optional<Map<String, String>> account() {
        Map<String, String> fields = new LinkedHashMap<>();
        expected.path("account")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return expected.has("account") ? Optional.of(fields) : Optional.empty();
    }

    /** Whether tools are listed first, which makes the service read what only the account knows. */
    boolean isListed() {
        return expected.path("listed").asBoolean();
    }

    boolean isRefused() {
        return expected.has("error");
    }
}
