package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The draft of an API version of a destination. */
record ApiVersionDraft(Seen destination) {
    private static final int MOST_PUBLISHED = 3;
    private static final Pattern NUMBERED = Pattern.compile("v([0-9]{1,6})");
    private static final List<Field> FIELDS = List.of(
            Field.needed("destinationId", "Destination", Field.Kind.TEXT, ""),
            Field.needed("version", "Version", Field.Kind.TEXT, "Part of its address. It cannot be changed later."),
            Field.free("description", "Description", Field.Kind.TEXT, ""),
            Field.free("copyFromApiVersionId", "Copied from", Field.Kind.TEXT, "Whose endpoints it begins with."));

    Draft of(Given given) {
        Findings findings = new Findings();
        ObjectNode arguments = Json.NODES.objectNode();
        String destinationId = given.text("destinationId").orElse("");
        arguments.put("destinationId", destinationId);
        List<JsonNode> versions = destination.found().stream()
                .flatMap(seen -> seen.path("apiVersions").valueStream())
                .toList();
        there(destinationId, findings);
        version(given, versions, arguments, findings);
        given.text("description").ifPresent(text -> arguments.put("description", text));
        given.text("copyFromApiVersionId").ifPresent(model -> {
            arguments.put("copyFromApiVersionId", model);
            if (destination instanceof Seen.There && find(versions, "id", model).isEmpty()) {
                findings.refused(
                        "copyFromApiVersionId",
                        "The destination has no API version `%s`. It has %s.".formatted(model, told(versions)));
            }
        });
        long published = versions.stream()
                .filter(each -> each.path("state").asText().equals("Published"))
                .count();
        if (published >= MOST_PUBLISHED) {
            findings.warn(
                    "Three versions of this destination are published, which is the most: one must be Stopped (update_api_version) before this one can be published.");
        }
        String version = arguments.path("version").asText();
        String title = "New API version: %s of %s".formatted(version, destinationId);
        String summary = given.has("copyFromApiVersionId")
                ? "It starts as New, with copies of the endpoints of %s."
                        .formatted(given.text("copyFromApiVersionId").orElse(""))
                : "It starts as New and without endpoints.";
        return new Draft(title, summary, "create_api_version", FIELDS, arguments, findings)
                .then(
                        List.of(
                                new Draft.Next(
                                        "draft_endpoint",
                                        Json.NODES.objectNode(),
                                        "with the new version's id as apiVersionId; endpoints can be made only while it is New. Afterwards update_api_version publishes it.")));
    }

    private void there(String id, Findings findings) {
        switch (destination) {
            case Seen.There _ -> {}
            case Seen.Absent _ ->
                findings.refused(
                        "destinationId", "There is no destination `%s`. list_configuration shows them.".formatted(id));
            case Seen.Unknown unknown ->
                findings.warn("The destination and its versions were not checked: %s".formatted(unknown.why()));
        }
    }

    private void version(Given given, List<JsonNode> versions, ObjectNode arguments, Findings findings) {
        Optional<String> wish = given.text("version");
        if (wish.isEmpty()) {
            if (!(destination instanceof Seen.There)) {
                findings.missing("version", "What it is called, as v1.");
                return;
            }
            String next = "v"
                    + (versions.stream().mapToInt(ApiVersionDraft::number).max().orElse(0) + 1);
            arguments.put("version", next);
            findings.warn("`version` is not given; `%s` is the next one.".formatted(next));
            return;
        }
        arguments.put("version", wish.get());
        if (!Identifier.isOne(wish.get())) {
            findings.refused("version", "`%s` cannot be a version: %s.".formatted(wish.get(), Identifier.RULE));
        }
        find(versions, "version", wish.get())
                .ifPresent(same -> findings.refused(
                        "version",
                        "The destination has the version `%s` already, which is %s. It has %s."
                                .formatted(wish.get(), same.path("state").asText(), told(versions))));
    }

    private static Optional<JsonNode> find(List<JsonNode> versions, String key, String text) {
        return versions.stream()
                .filter(each -> each.path(key).asText().equals(text))
                .findFirst();
    }

    private static String told(List<JsonNode> versions) {
        return versions.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        versions.stream()
                                .map(each -> "%s (id %s, %s)"
                                        .formatted(
                                                each.path("version").asText(),
                                                each.path("id").asText(),
                                                each.path("state").asText()))
                                .toList());
    }

    private static int number(JsonNode version) {
        Matcher matcher = NUMBERED.matcher(version.path("version").asText());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
