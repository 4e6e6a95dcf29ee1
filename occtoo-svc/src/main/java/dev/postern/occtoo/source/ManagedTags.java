package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The managed tags of a tenant.
 *
 * @param items {@code [{id, displayName, type, parentId?}]}
 * @param note what is missing, in words; empty where nothing is
 */
record ManagedTags(ArrayNode items, String note) {
    private static final int MOST_PAGES = 2;
    private static final List<String> SHOWN = List.of("id", "displayName", "type", "parentId");

    /** An account that may not see them sees the rest all the same. */
    static Uni<ManagedTags> of(Conversation conversation) {
        return ListReading.of(conversation, "/v1/managed-tags", MOST_PAGES)
                .map(read -> {
                    ArrayNode shown = Json.NODES.arrayNode();
                    read.items().forEach(item -> {
                        ObjectNode one = shown.addObject();
                        SHOWN.stream().filter(item::hasNonNull).forEach(key -> one.set(key, item.path(key)));
                    });
                    return new ManagedTags(shown, read.whole() ? "" : "There are more managed tags than these.");
                })
                .onFailure(RefusedException.class)
                .recoverWithItem(failure -> new ManagedTags(
                        Json.NODES.arrayNode(),
                        "Managed tags could not be read: " + failure.refusal().text()));
    }

    void addTo(ObjectNode configuration, List<String> notes) {
        configuration.set("managedTags", items);
        if (!note.isEmpty()) {
            notes.add(note);
        }
    }
}
