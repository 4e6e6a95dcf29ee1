package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a skill, and what the front matter of its SKILL.md says of it.
 *
 * @param metadata what stands under this key in the front matter; empty where nothing does
 */
record SkillPackage(Map<String, byte[]> files, String name, String description, ObjectNode metadata) {
    private static final String SKILL = "SKILL.md";
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\x{FEFF}?---\\h*\\R(.*?)\\R---\\h*(\\R.*)?\\z", Pattern.DOTALL);
    private static final YAMLMapper YAML = new YAMLMapper();

    static SkillPackage of(List<Upload> uploads) {
        Map<String, byte[]> files = unpacked(uploads);
        byte[] skill = files.get(SKILL);
        if (skill == null) {
            throw Refusal.invalid("files", "The package has no SKILL.md at its root.");
        }
        JsonNode front = front(new String(skill, StandardCharsets.UTF_8));
        JsonNode metadata = front.path("metadata");
        if (!metadata.isMissingNode() && !metadata.isObject()) {
            throw Refusal.invalid("files", "The metadata in SKILL.md must be a mapping.");
        }
        return new SkillPackage(
                files,
                text(front, "name"),
                text(front, "description"),
                metadata instanceof ObjectNode object ? object : Json.object());
    }

    private static Map<String, byte[]> unpacked(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            throw Refusal.invalid("files", "At least one part named files is required.");
        }
        Upload first = uploads.getFirst();
        String name = first.name().toLowerCase(Locale.ROOT);
        if (uploads.size() == 1 && name.endsWith(".md")) {
            return Map.of(SKILL, first.content());
        }
        if (uploads.size() == 1 && (name.endsWith(".zip") || name.endsWith(".skill"))) {
            return Archive.files(first.content());
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Upload each : uploads) {
            Archive.requireSafe(each.name());
            files.put(each.name(), each.content());
        }
        return files;
    }

    private static JsonNode front(String skill) {
        Matcher matcher = FRONT_MATTER.matcher(skill);
        if (!matcher.matches()) {
            throw Refusal.invalid("files", "SKILL.md must begin with YAML front matter between two lines of ---.");
        }
        try {
            return YAML.readTree(matcher.group(1));
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("files", "The front matter of SKILL.md is not valid YAML.");
        }
    }

    private static String text(JsonNode front, String key) {
        JsonNode value = front.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Refusal.invalid("files", "The front matter of SKILL.md needs a " + key + ".");
        }
        return value.asText().strip();
    }
}
