package dev.postern.token.tools;

import dev.postern.contract.Allowance;
import dev.postern.contract.CatalogueTool;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads filters that stand in a query, as lists with commas, and means by them what a connector's config means. */
final class ToolsQuery {
    private ToolsQuery() {}

    static Predicate<CatalogueTool> allowed(@Nullable String methods, @Nullable String tags) {
        Allowance allowance = Allowance.of(words(methods), words(tags));
        return allowance::admits;
    }

    private static List<String> words(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }
}
