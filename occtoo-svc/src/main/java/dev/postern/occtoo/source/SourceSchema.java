package dev.postern.occtoo.source;

import dev.postern.contract.word.Nearest;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that a data source has.
 *
 * @param properties by id, in Occtoo's order
 * @param whole whether these are all; false where there are more than are read
 */
public record SourceSchema(String sourceId, Map<String, SourceProperty> properties, boolean whole) {
    public SourceSchema {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public static SourceSchema of(String sourceId, Collection<SourceProperty> properties, boolean whole) {
        Map<String, SourceProperty> byId = new LinkedHashMap<>();
        properties.forEach(property -> byId.put(property.id().toLowerCase(Locale.ROOT), property));
        return new SourceSchema(sourceId, byId, whole);
    }

    /** The property of this id, whatever its case. */
    public Optional<SourceProperty> find(String id) {
        return Optional.ofNullable(properties.get(id.toLowerCase(Locale.ROOT)));
    }

    /** The property that was probably meant by an id that there is not. */
    public Optional<String> nearest(String id) {
        return Nearest.to(id.toLowerCase(Locale.ROOT), properties.keySet());
    }
}
