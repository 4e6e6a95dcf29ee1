package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What there is to say about a draft: what is missing, what would be refused, and what else a person should know. */
final class Findings {
    private static final int MOST = 50;

    /** A sentence about one argument. */
    record Remark(String path, String say) {}

    private final Set<Remark> missing = new LinkedHashSet<>();
    private final Set<Remark> refused = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** An argument that the create tool needs and that nobody gave. */
    void missing(String argument, String say) {
        missing.add(new Remark(argument, say));
    }

    /** Something that would be refused as it stands, and why. */
    void refused(String path, String say) {
        refused.add(new Remark(path, say));
    }

    void warn(String say) {
        warnings.add(say);
    }

    /** Whether the create tool could be called as it is. */
    boolean isReady() {
        return missing.isEmpty() && refused.isEmpty();
    }

    /** Whether anything below this argument would be refused. */
    boolean isRefused(String path) {
        return refused.stream()
                .map(Remark::path)
                .anyMatch(each -> each.equals(path) || each.startsWith(path + ".") || each.startsWith(path + "["));
    }

    List<Remark> missing() {
        return List.copyOf(missing);
    }

    /** At most so many, then how many more there are. */
    List<Remark> refused() {
        List<Remark> all = new ArrayList<>(refused);
        return all.size() <= MOST
                ? all
                : with(all.subList(0, MOST), new Remark("", "%d more like these.".formatted(all.size() - MOST)));
    }

    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        return all.size() <= MOST
                ? all
                : with(all.subList(0, MOST), "%d more like these.".formatted(all.size() - MOST));
    }

    void into(ObjectNode draft) {
        draft.set("missing", remarks("argument", missing()));
        draft.set("refused", remarks("path", refused()));
        ArrayNode said = draft.putArray("warnings");
        warnings().forEach(said::add);
    }

    private static ArrayNode remarks(String key, List<Remark> remarks) {
        ArrayNode all = Json.NODES.arrayNode();
        remarks.forEach(each -> all.addObject().put(key, each.path()).put("say", each.say()));
        return all;
    }

    private static <T> List<T> with(List<T> some, T last) {
        List<T> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }
}
