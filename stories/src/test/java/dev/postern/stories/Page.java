package dev.postern.stories;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path below the project's root
 * @param text as it is written
 */
record Page(Path path, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^]\\n]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

    /** Text between fences, with what stands behind the first one. */
    record Block(String language, String text) {}

    static Page read(Path path) {
        return new Page(path, Project.text(Project.root().resolve(path)));
    }

    static Page read(String path) {
        return read(Path.of(path));
    }

    static List<Page> all() {
        return Project.files(".md").stream().map(Page::read).toList();
    }

    List<Block> blocks() {
        return matches(BLOCK, text)
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** What stands between back ticks, outside of blocks. */
    List<String> spans() {
        return matches(SPAN, prose()).map(span -> span.group(1)).toList();
    }

    List<String> links() {
        return matches(LINK, prose()).map(link -> link.group(1)).toList();
    }

    /** The names by which a link can lead to a heading. */
    List<String> anchors() {
        return matches(HEADING, prose())
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** The rows of the table whose header has these words, cell by cell and without back ticks. */
    List<List<String>> table(String... header) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : prose().lines().toList()) {
            List<String> cells = line.startsWith("|") ? cells(line) : List.of();
            if (cells.equals(Arrays.asList(header))) {
                inside = true;
            } else if (cells.isEmpty()) {
                inside = false;
            } else if (inside && !cells.getFirst().startsWith("--")) {
                rows.add(cells);
            }
        }
        if (rows.isEmpty()) {
            throw new AssertionError("%s has no table with the header %s".formatted(path, List.of(header)));
        }
        return rows;
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
