package dev.postern.occtoo.trace;

import java.util.List;
import java.util.stream.Collectors;

/** Writes filters of events in Occtoo's grammar. */
final class EventFilter {
    private EventFilter() {}

    /** Events of any of these types that are about this source. */
    static String ofSource(List<String> types, String sourceId) {
        return types.stream()
                .map(type -> "(type eq %s and sourceId eq %s)".formatted(quoted(type), quoted(sourceId)))
                .collect(Collectors.joining(" or "));
    }

    /** The same, and those of any of further types. */
    static String ofSourceAnd(List<String> types, String sourceId, List<String> further) {
        return ofSource(types, sourceId)
                + further.stream().map(type -> " or type eq " + quoted(type)).collect(Collectors.joining());
    }

    /** Ids have no quotes in them: they were checked to be identifiers. */
    private static String quoted(String text) {
        if (text.indexOf('"') >= 0) {
            throw new IllegalArgumentException("no quote can stand in a filter's value");
        }
        return '"' + text + '"';
    }
}
