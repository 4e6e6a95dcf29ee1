package dev.postern.token.tools;

import dev.postern.contract.CatalogueTool;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import dev.postern.token.rest.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list of tools is asked for.
 *
 * @param after the name of the last tool of the page before; empty for the first page
 * @param limit how many tools it may hold, 1 to 200
 */
record ToolsPage(String after, int limit) {
    /** As many as a page may hold: the tools of most vendors. */
    private static final int DEFAULT_LIMIT = 200;

    static ToolsPage of(@Nullable String cursor, @Nullable String limit) {
        int size = PageRequest.limit(limit, DEFAULT_LIMIT);
        return new ToolsPage(cursor == null ? "" : name(cursor), size);
    }

    Page<ToolView> of(List<CatalogueTool> tools) {
        List<CatalogueTool> rest = tools.stream()
                .filter(tool -> tool.name().compareTo(after) > 0)
                .sorted(Comparator.comparing(CatalogueTool::name))
                .toList();
        List<CatalogueTool> page = rest.stream().limit(limit).toList();
        String next = rest.size() > limit ? cursor(page.getLast().name()) : null;
        return new Page<>(page.stream().map(ToolView::of).toList(), next, limit);
    }

    private static String cursor(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemType.INVALID_VALUE.with("next_cursor has to be a cursor that a list gave, unchanged.");
        }
    }
}
