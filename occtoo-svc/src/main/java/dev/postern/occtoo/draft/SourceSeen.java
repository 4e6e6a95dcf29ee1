package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.occtoo.word.PropertyType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A data source and its properties, as far as they could be seen. */
record SourceSeen(Seen source, Seen.All properties) {
    static final SourceSeen NOT_THERE = new SourceSeen(new Seen.Absent(), Seen.All.NONE);

    boolean isThere() {
        return source instanceof Seen.There;
    }

    /** Whether a property that was not found is not there either. */
    boolean isWhole() {
        return isThere() && properties.gap().isEmpty();
    }

    Optional<JsonNode> property(String id) {
        return properties.find(id.toLowerCase(Locale.ROOT));
    }

    List<String> propertyIds() {
        return properties.items().stream().map(each -> each.path("id").asText()).toList();
    }

    static Optional<PropertyType> type(JsonNode property) {
        return PropertyType.named(property.path("type").asText());
    }
}
