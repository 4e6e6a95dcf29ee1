package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks things up for a draft. What cannot be seen is no reason to end: a draft says what was not checked. Only where
 * Occtoo asks to wait, or does not know the account, does it end with a refusal.
 */
final class Lookup {
    private static final int MOST_PAGES = 5;
    private static final int MOST_OF_A_PAGE = 200;
    private static final int LONGEST_REASON = 300;

    private final Conversation conversation;

    Lookup(Conversation conversation) {
        this.conversation = conversation;
    }

    /** One thing by its path. */
    Uni<Seen> one(String path) {
        return conversation.look(path, Map.of()).map(this::seen);
    }

    /** One thing, where there is an id to look for. */
    Uni<Seen> one(String path, Optional<String> id) {
        return id.map(text -> one(path + Conversation.segment(text)))
                .orElseGet(() -> Uni.createFrom().item(new Seen.Absent()));
    }

    /** Several things below one path, by their ids. */
    Uni<Map<String, Seen>> each(String path, Collection<String> ids) {
        Map<String, Seen> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(new LinkedHashSet<>(ids))
                .onItem()
                .transformToUniAndConcatenate(
                        id -> one(path + Conversation.segment(id)).invoke(seen -> found.put(id, seen)))
                .onItem()
                .ignoreAsUni()
                .replaceWith(found);
    }

    /** The tenant's graph. */
    Uni<Configuration> configuration() {
        return one("/v1/configuration").map(Configuration::new);
    }

    /**
     * The draft with what a search of cards finds.
     *
     * @param names what is shown of a card, as {@link Preview#of} takes it
     */
    Uni<Draft> cards(String definitionId, ObjectNode search, Map<String, String> names, Draft draft) {
        search.put("limit", Preview.MOST_SAMPLES);
        String path = CardDefinitionDraft.DEFINITIONS + Conversation.segment(definitionId) + "/cards/search";
        return conversation
                .look(HttpMethod.POST, path, Map.of(), Optional.of(search))
                .map(this::seen)
                .map(seen -> {
                    Optional<ObjectNode> preview = seen.found().map(found -> Preview.of(found, names));
                    if (preview.isEmpty()) {
                        draft.findings().warn("There is no preview: %s".formatted(why(seen)));
                    } else if (preview.get().path("matchCount").asLong() == 0) {
                        draft.findings().warn("No card matches now.");
                    }
                    return draft.previewed(preview);
                });
    }

    /** A list, at most 1,000 of its items. */
    Uni<Seen.All> all(String path, Map<String, String> query) {
        return page(path, query, Optional.empty(), new ArrayList<>(), 1);
    }

    private Uni<Seen.All> page(
            String path, Map<String, String> query, Optional<String> after, List<JsonNode> items, int number) {
        Map<String, String> full = new HashMap<>(query);
        full.put("limit", String.valueOf(MOST_OF_A_PAGE));
        after.ifPresent(cursor -> full.put("after", cursor));
        return conversation.look(path, full).chain(answer -> {
            Seen seen = seen(answer);
            Optional<JsonNode> page = seen.found();
            if (page.isEmpty()) {
                return Uni.createFrom().item(new Seen.All(items, Optional.of(why(seen))));
            }
            page.get().path("items").forEach(items::add);
            Optional<String> next = Optional.of(page.get().path("after").asText(""))
                    .filter(cursor -> !cursor.isEmpty() && !cursor.equals("null"));
            if (next.isPresent() && number < MOST_PAGES) {
                return page(path, query, next, items, number + 1);
            }
            return Uni.createFrom()
                    .item(new Seen.All(
                            items, next.map(_ -> "there are more than the %d that were read".formatted(items.size()))));
        });
    }

    private static String why(Seen seen) {
        return switch (seen) {
            case Seen.Unknown unknown -> unknown.why();
            case Seen.Absent _ -> "there is no such thing";
            case Seen.There _ -> "";
        };
    }

    private static Seen unseen(Refusal refusal) {
        String why = refusal.text();
        return new Seen.Unknown(why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…");
    }

    private Seen seen(VendorAnswer answer) {
        if (conversation.isThrottled(answer) || answer.status() == 401) {
            throw conversation.refusal(answer).asException();
        }
        if (answer.status() == 404) {
            return new Seen.Absent();
        }
        if (!answer.isSuccess()) {
            return unseen(conversation.refusal(answer));
        }
        return answer.json()
                .<Seen>map(Seen.There::new)
                .orElseGet(() -> new Seen.Unknown("Occtoo's answer could not be read."));
    }
}
