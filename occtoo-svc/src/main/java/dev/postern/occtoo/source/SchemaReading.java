package dev.postern.occtoo.source;

import dev.postern.kit.call.Conversation;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Reads the properties of a data source. */
public final class SchemaReading {
    private static final int MOST_PAGES = 25;

    private SchemaReading() {}

    /** Reads all, up to five thousand; fails with a refusal when the source is not there or not to be seen. */
    public static Uni<SourceSchema> of(Conversation conversation, String sourceId) {
        return of(conversation, sourceId, MOST_PAGES);
    }

    /** Reads the first two hundred. */
    static Uni<SourceSchema> first(Conversation conversation, String sourceId) {
        return of(conversation, sourceId, 1);
    }

    private static Uni<SourceSchema> of(Conversation conversation, String sourceId, int mostPages) {
        String path = "/v1/sources/%s/properties".formatted(Conversation.segment(sourceId));
        return ListReading.of(conversation, path, mostPages).map(read -> {
            List<SourceProperty> properties = new ArrayList<>();
            read.items().forEach(item -> properties.add(SourceProperty.of(item)));
            return SourceSchema.of(sourceId, properties, read.whole());
        });
    }
}
