package dev.postern.occtoo.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cancels queued changes by their ids. Where the caller does not say of which API version they are, all are looked at. */
@Singleton
class CancelChanges implements VendorCall {
    @Override
    public String name() {
        return "cancel-segment-changes";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Set<String> ids = new LinkedHashSet<>();
        conversation.arguments().path("ids").forEach(id -> ids.add(id.asText()));
        JsonNode version = conversation.arguments().path("apiVersionId");
        Uni<Map<String, List<String>>> byVersion = version.isTextual()
                ? Uni.createFrom().item(Map.of(version.textValue(), List.copyOf(ids)))
                : new VersionSearch(conversation, ids).find();
        return byVersion
                .map(Cancellation::all)
                .chain(all -> cancel(conversation, all.iterator()).map(_ -> told(conversation, List.copyOf(ids))));
    }

    private static Uni<Void> cancel(Conversation conversation, Iterator<Cancellation> ahead) {
        if (!ahead.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        Cancellation next = ahead.next();
        String step = "cancelled " + String.join(", ", next.ids());
        return conversation
                .send(HttpMethod.DELETE, next.path(), Map.of(), Optional.empty(), step)
                .chain(_ -> cancel(conversation, ahead));
    }

    private static Answer told(Conversation conversation, List<String> ids) {
        ObjectNode told = Json.NODES.objectNode();
        ids.forEach(told.putArray("cancelled")::add);
        return conversation.answer(told);
    }
}
