package dev.postern.gumloop.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The files of a skill, out of the several ways in which a model can give them. */
final class SkillFiles {
    static final String SKILL = "SKILL.md";
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private SkillFiles() {}

    /**
     * Every file as {@code {name, media_type, text | base64}}, SKILL.md first.
     *
     * @throws RefusedException when no skill can be made of them
     */
    static ArrayNode of(ObjectNode arguments) {
        ArrayNode files = Json.NODES.arrayNode();
        JsonNode extra = arguments.path("extra_files");
        boolean archived = isArchive(extra);
        Optional<String> markdown = markdown(arguments);
        if (archived && (extra.size() > 1 || markdown.isPresent())) {
            throw refuse("An archive in `extra_files` stands in place of all else. Give it alone, or give the files");
        }
        markdown.ifPresent(text -> files.addObject()
                .put("name", SKILL)
                .put("media_type", "text/markdown")
                .put("text", text));
        extra.forEach(file -> {
            if (markdown.isPresent() && isSkill(file)) {
                throw refuse("`extra_files` holds a second SKILL.md");
            }
            files.add(file);
        });
        if (markdown.isEmpty() && !archived) {
            checkLoose(extra);
        }
        refuseTooLarge(files);
        return files;
    }

    /** The SKILL.md that the arguments are, or make. */
    private static Optional<String> markdown(ObjectNode arguments) {
        String name = arguments.path("name").asText("");
        String description = arguments.path("description").asText("");
        if (arguments.has("skill_md") && arguments.has("instructions")) {
            throw refuse("Give either `skill_md` or `instructions`, not both");
        }
        if (arguments.has("skill_md")) {
            String given = arguments.path("skill_md").asText().replaceFirst("^[\uFEFF\\s]+", "");
            if (!FrontMatter.isIn(given) && !name.isBlank() && !description.isBlank()) {
                return Optional.of(FrontMatter.before(name.strip(), description.strip(), given));
            }
            FrontMatter found = FrontMatter.read("skill_md", given);
            refuseOther("name", name, found.name());
            refuseOther("description", description, found.description());
            return Optional.of(given);
        }
        if (arguments.has("instructions") || !name.isBlank() || !description.isBlank()) {
            if (!arguments.has("instructions") || name.isBlank() || description.isBlank()) {
                throw refuse(
                        "Without `skill_md`, SKILL.md is made of `name`, `description` and `instructions`, and all three are needed");
            }
            return Optional.of(FrontMatter.before(
                    name.strip(),
                    description.strip(),
                    arguments.path("instructions").asText().strip() + "\n"));
        }
        return Optional.empty();
    }

    private static void refuseOther(String key, String given, String inside) {
        if (!given.isBlank() && !given.strip().equals(inside)) {
            throw refuse(
                    "`%s` is not what the front matter of `skill_md` says, which counts. Leave it out, or change the front matter"
                            .formatted(key));
        }
    }

    private static String text(JsonNode file) {
        if (file.hasNonNull("text")) {
            return file.path("text").asText();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(file.path("base64").asText().replaceAll("\\s+", ""));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refuse("The base64 of `SKILL.md` is not valid; give it as `skill_md`, which is plain text");
        }
    }

    private static void checkLoose(JsonNode files) {
        for (JsonNode file : files) {
            if (isSkill(file)) {
                FrontMatter.read(SKILL, text(file));
                return;
            }
        }
        throw refuse(
                "There is no SKILL.md. Give it as `skill_md`, or give `name`, `description` and `instructions`, of which it is made");
    }

    private static boolean isSkill(JsonNode file) {
        return file.path("name").asText().equals(SKILL);
    }

    private static boolean isArchive(JsonNode files) {
        for (JsonNode file : files) {
            String name = file.path("name").asText().toLowerCase(Locale.ROOT);
            if (name.endsWith(".zip") || name.endsWith(".skill")) {
                return true;
            }
        }
        return false;
    }

    private static void refuseTooLarge(ArrayNode files) {
        long bytes = 0;
        for (JsonNode file : files) {
            bytes += file.path("text").asText().getBytes(StandardCharsets.UTF_8).length;
            bytes += file.path("base64").asText().length() * 3L / 4;
        }
        if (bytes > MOST_BYTES) {
            throw refuse(
                    "The files have %.1f MB together, and Gumloop takes at most 10 MB".formatted(bytes / 1048576.0));
        }
    }

    private static RefusedException refuse(String reason) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, reason + ". Nothing was sent.")
                .asException();
    }
}
