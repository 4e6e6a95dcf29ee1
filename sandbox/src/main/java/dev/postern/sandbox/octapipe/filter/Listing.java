package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be asked of a list in its query string: {@code search}, {@code filters}, {@code sort}, and some fields by
 * their own names.
 *
 * @param searched the field of which {@code search} is a part
 * @param direct the fields that are query parameters themselves
 */
public record Listing(Fields fields, String searched, List<String> direct) {

    /** The rows that are asked for, in the order asked for; without one, in the order in which they were made. */
    public List<ObjectNode> rows(Call call, Stream<ObjectNode> rows) {
        Stream<ObjectNode> left = rows;
        String search = call.query().getOrDefault("search", "").strip().toLowerCase(Locale.ROOT);
        if (!search.isEmpty()) {
            left = left.filter(
                    row -> row.path(searched).asText().toLowerCase(Locale.ROOT).contains(search));
        }
        FilterReader reader = new FilterReader(fields);
        ObjectNode parameters = Json.object();
        direct.forEach(name -> Optional.ofNullable(call.query().get(name)).ifPresent(it -> parameters.put(name, it)));
        if (!parameters.isEmpty()) {
            left = left.filter(reader.read(parameters));
        }
        Optional<JsonNode> filters = QueryFilters.of(call.query());
        if (filters.isPresent()) {
            left = left.filter(reader.read(filters.get()));
        }
        String sort = call.query().getOrDefault("sort", "");
        return sort.isBlank()
                ? left.toList()
                : left.sorted(Sorting.by(sort, fields)).toList();
    }
}
