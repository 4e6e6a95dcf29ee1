package dev.postern.occtoo.tag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which managed tag a name means. */
final class TagChoice {
    private static final int MOST_NAMED = 20;

    private TagChoice() {}

    /**
     * The one tag that has this name or, where none has, the one whose name holds it.
     *
     * @param found what Occtoo has found by the name: tags as {@code {id, displayName}}
     * @param whole whether these are all
     * @throws dev.postern.kit.result.RefusedException when there is none, or more than one
     */
    static JsonNode of(String name, JsonNode found, boolean whole) {
        List<JsonNode> same = those(found, each -> each.equalsIgnoreCase(name.strip()));
        List<JsonNode> meant = same.isEmpty() ? those(found, each -> true) : same;
        if (meant.size() == 1 && (whole || !same.isEmpty())) {
            return meant.getFirst();
        }
        String cut = whole
                ? ""
                : " Only the first %d tags that Occtoo has for it were looked at; give more of the name."
                        .formatted(found.size());
        throw refuse((meant.isEmpty()
                        ? "No managed tag has `%s` in its name. list_configuration names them all.".formatted(name)
                        : "`%s` can mean several managed tags; say which by its managedTagId: %s."
                                .formatted(name, named(meant)))
                + cut);
    }

    private static List<JsonNode> those(JsonNode found, Predicate<String> wanted) {
        List<JsonNode> those = new ArrayList<>();
        found.forEach(tag -> {
            if (wanted.test(tag.path("displayName").asText())) {
                those.add(tag);
            }
        });
        return those;
    }

    private static String named(List<JsonNode> tags) {
        String named = tags.stream()
                .limit(MOST_NAMED)
                .map(tag ->
                        tag.path("displayName").asText() + " (" + tag.path("id").asText() + ")")
                .collect(Collectors.joining(", "));
        return tags.size() > MOST_NAMED ? named + " and %d more".formatted(tags.size() - MOST_NAMED) : named;
    }

    private static RuntimeException refuse(String text) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, text).asException();
    }
}
