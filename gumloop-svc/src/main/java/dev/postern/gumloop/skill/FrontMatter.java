package dev.postern.gumloop.skill;

import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What stands at the beginning of a SKILL.md between two lines {@code ---}.
 *
 * @param name what the skill is called
 * @param description when an agent is to use it
 */
record FrontMatter(String name, String description) {
    private static final String FENCE = "---";
    private static final int LONGEST = 64 * 1024;

    /** Whether a text begins with one. */
    static boolean isIn(String markdown) {
        return markdown.lines()
                .findFirst()
                .filter(line -> line.strip().equals(FENCE))
                .isPresent();
    }

    /** A text with these two in front. */
    static String before(String name, String description, String markdown) {
        return "%s\nname: %s\ndescription: %s\n%s\n\n%s"
                .formatted(FENCE, quoted(name), quoted(description), FENCE, markdown);
    }

    /**
     * Reads it.
     *
     * @param what how the text is called in what is said of it
     * @throws RefusedException with the line at which something is wrong
     */
    static FrontMatter read(String what, String markdown) {
        List<String> lines = markdown.lines().limit(1000).toList();
        if (!isIn(markdown)) {
            throw refuse(
                    what, 1, "a SKILL.md begins with a line `---`, then `name: …` and `description: …`, then `---`");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            end++;
        }
        String yaml = String.join("\n", lines.subList(1, Math.min(end, lines.size())));
        if (end >= lines.size() || yaml.length() > LONGEST) {
            throw refuse(what, 1, "the front matter that begins here has no end; close it with a line `---`");
        }
        Map<String, Node> entries = entries(what, yaml);
        return new FrontMatter(text(what, entries, "name", end), text(what, entries, "description", end));
    }

    private static Map<String, Node> entries(String what, String yaml) {
        Node root;
        try {
            LoaderOptions options = new LoaderOptions();
            root = new Composer(new ParserImpl(new StreamReader(yaml), options), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> mark.getLine() + 2)
                    .orElse(2);
            throw refuse(
                    what,
                    line,
                    "this is no YAML: %s; put a value with a colon or other signs in double quotes"
                            .formatted(e.getProblem()));
        } catch (YAMLException e) {
            throw refuse(what, 2, "this is no YAML");
        }
        if (!(root instanceof MappingNode mapping)) {
            throw refuse(what, 2, "the front matter holds `key: value` lines");
        }
        Map<String, Node> entries = new HashMap<>();
        mapping.getValue().forEach(entry -> {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                entries.put(key.getValue(), entry.getValueNode());
            }
        });
        return entries;
    }

    private static String text(String what, Map<String, Node> entries, String key, int end) {
        Node node = entries.get(key);
        if (node == null) {
            throw refuse(what, end + 1, "`%s` is missing before this line; add `%s: …`".formatted(key, key));
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refuse(what, node.getStartMark().getLine() + 2, "`%s` is to be text".formatted(key));
        }
        return scalar.getValue().strip();
    }

    /** JSON's texts are YAML's too, but for the ends of lines that only YAML knows. */
    private static String quoted(String text) {
        return Json.text(Json.NODES.textNode(text))
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static RefusedException refuse(String what, int line, String reason) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, "`%s`, line %d: %s. Nothing was sent.".formatted(what, line, reason))
                .asException();
    }
}
