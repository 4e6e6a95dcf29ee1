package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Free text in destination data: each text that is searched for must be somewhere. */
final class DestinationText {
    private DestinationText() {}

    static Predicate<Row> of(Body body, String language) {
        boolean anyCase = body.flag("caseInsensitiveSearch", true);
        List<String> texts = Json.elements(DestinationQuery.list(body.get("search")))
                .map(each -> inCase(each, anyCase))
                .toList();
        List<String> on = Json.elements(DestinationQuery.list(body.get("searchOn")))
                .map(JsonNode::asText)
                .toList();
        return row -> texts.stream()
                .allMatch(text -> places(row, on)
                        .flatMap(property -> row.scalars(property, language).stream())
                        .anyMatch(value -> inCase(value, anyCase).contains(text)));
    }

    private static Stream<String> places(Row row, List<String> on) {
        return on.isEmpty() ? row.values().properties().stream().map(Map.Entry::getKey) : on.stream();
    }

    private static String inCase(JsonNode text, boolean anyCase) {
        return anyCase ? text.asText().toLowerCase(Locale.ROOT) : text.asText();
    }
}
