package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the properties of a data source, page by page, so many pages at most. */
public final class SchemaReading {
    static final int PAGE = 200;
    private static final int MOST_PAGES = 25;

    private final Conversation conversation;
    private final String sourceId;
    private final int mostPages;
    private final List<SourceProperty> found = new ArrayList<>();
    private int pages;

    private SchemaReading(Conversation conversation, String sourceId, int mostPages) {
        this.conversation = conversation;
        this.sourceId = sourceId;
        this.mostPages = mostPages;
    }

    /** Reads all; fails with a refusal when the source is not there or not to be seen. */
    public static Uni<SourceSchema> of(Conversation conversation, String sourceId) {
        return new SchemaReading(conversation, sourceId, MOST_PAGES).next("");
    }

    /** Reads the first of them only. */
    static Uni<SourceSchema> first(Conversation conversation, String sourceId) {
        return new SchemaReading(conversation, sourceId, 1).next("");
    }

    private Uni<SourceSchema> next(String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", Integer.toString(PAGE));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return conversation
                .look("/v1/sources/%s/properties".formatted(Conversation.segment(sourceId)), query)
                .chain(this::read);
    }

    private Uni<SourceSchema> read(VendorAnswer answer) {
        if (!answer.isSuccess()) {
            return Uni.createFrom().failure(conversation.refusal(answer).asException());
        }
        JsonNode page = answer.json().orElse(Json.NODES.objectNode());
        page.path("items").forEach(item -> found.add(SourceProperty.of(item)));
        pages++;
        String after = page.path("after").asText("");
        boolean goesOn = !after.isEmpty() && !page.path("after").isNull();
        return goesOn && pages < mostPages
                ? next(after)
                : Uni.createFrom().item(() -> SourceSchema.of(sourceId, found, !goesOn));
    }
}
