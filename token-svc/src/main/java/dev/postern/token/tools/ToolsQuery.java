package dev.postern.token.tools;

import dev.postern.contract.Allowance;
import dev.postern.contract.CatalogueTool;
import dev.postern.token.rest.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads filters that stand in a query, as lists with commas, and means by them what a connector's config means. */
final class ToolsQuery {
    private ToolsQuery() {}

    static Predicate<CatalogueTool> allowed(@Nullable String methods, @Nullable String tags) {
        Allowance allowance = Allowance.of(words(methods), words(tags));
        return allowance::admits;
    }

    static Optional<Boolean> flag(String name, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ProblemType.INVALID_VALUE.with(name + " has to be true or false.");
        }
        return Optional.ofNullable(text).map(Boolean::valueOf);
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
