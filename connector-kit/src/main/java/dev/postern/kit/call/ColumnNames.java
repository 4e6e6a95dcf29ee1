package dev.postern.kit.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.live.Field;
import dev.postern.kit.live.FieldSet;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Columns;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.LiveUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of the columns that a call gives: which of them cannot be, and which may be a mistake. */
final class ColumnNames {
    private static final int SHOWN = 20;

    private ColumnNames() {}

    /** Names that the vendor takes for something else. */
    static void check(Endpoint endpoint, ObjectNode values, Problems problems) {
        endpoint.columns()
                .ifPresent(columns -> given(endpoint, columns, values).stream()
                        .filter(columns.reserved()::contains)
                        .forEach(name -> problems.add(
                                "`%s` in `%s`: the vendor takes this name for something of its own, so no value can be given under it. Leave it out there; to fill it, it has to be renamed at the vendor first."
                                        .formatted(name, columns.object()))));
    }

    /** What is said of names that the account does not have, as far as that is known. */
    static List<String> warnings(Endpoint endpoint, ObjectNode values, LiveSchema live) {
        Optional<Columns> columns = endpoint.columns().filter(Columns::warnsOfUnknown);
        if (columns.isEmpty() || !(columns.get().live().orElse(null) instanceof LiveUse.Fields use)) {
            return List.of();
        }
        Optional<FieldSet> item = live.item(use.source(), values.path(use.by()).asText());
        List<String> known = item.stream()
                .flatMap(set -> set.fields().stream())
                .map(Field::key)
                .toList();
        List<String> warnings = new ArrayList<>();
        if (!known.isEmpty()) {
            for (String name : given(endpoint, columns.get(), values)) {
                if (!known.contains(name)) {
                    warnings.add(warning(name, item.get().title(), known));
                }
            }
        }
        return warnings;
    }

    private static String warning(String name, String item, List<String> known) {
        String near = Nearest.to(name, known, 1).stream()
                .findFirst()
                .map(other -> " Did you mean `%s`?".formatted(other))
                .orElse("");
        return "`%s` was sent, but %s does not know it as far as can be seen; it knows: %s.%s"
                .formatted(
                        shortened(name),
                        item.isEmpty() ? "it" : item,
                        String.join(", ", known.stream().limit(SHOWN).toList()),
                        near);
    }

    private static String shortened(String name) {
        return Words.of(com.fasterxml.jackson.databind.node.TextNode.valueOf(name))
                .replaceAll("^`\"|\"?`$", "");
    }

    private static Set<String> given(Endpoint endpoint, Columns columns, ObjectNode values) {
        Set<String> taken = endpoint.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        taken.add(columns.object());
        Set<String> names = new TreeSet<>();
        values.fieldNames().forEachRemaining(names::add);
        names.removeAll(taken);
        values.path(columns.object()).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
