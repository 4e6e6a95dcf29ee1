package dev.postern.occtoo.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Goes through a tenant's events, the oldest first, as Occtoo gives them in no other order. It goes so far and so long,
 * and says where it stopped; from there another call can go on.
 */
final class EventWalk {
    static final int PAGE = 500;
    static final int MOST_PAGES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Conversation conversation;
    private final String filter;
    private final Predicate<JsonNode> reader;
    private final Instant begun;
    private final boolean continued;
    private int pages;
    private int events;
    private String time = "";

    private EventWalk(Conversation conversation, String filter, boolean continued, Predicate<JsonNode> reader) {
        this.conversation = conversation;
        this.filter = filter;
        this.continued = continued;
        this.reader = reader;
        this.begun = conversation.now();
    }

    /**
     * How far it came.
     *
     * @param events how many were looked at
     * @param time when the last of them was; empty where there was none
     * @param cursor from where to go on; empty where there is nothing further
     * @param continued whether it began behind a cursor, so that there are earlier ones
     */
    record Seen(int events, String time, String cursor, boolean continued) {
        boolean isAll() {
            return cursor.isEmpty();
        }

        /** In words, for who needs to know whether that is all. */
        String told() {
            String those = events + " events of this kind" + (continued ? " since the cursor" : "");
            return isAll()
                    ? "All %s were looked through.".formatted(those)
                    : "%s were looked through, the oldest first, up to %s; there are more."
                            .formatted(those, time.isEmpty() ? "no known time" : time);
        }
    }

    /**
     * Begins behind a cursor, or at the beginning where it is empty. Fails with a refusal when not even the first of
     * these can be had.
     *
     * @param reader takes each event, and says whether it wants the next
     */
    static Uni<Seen> of(Conversation conversation, String filter, String after, Predicate<JsonNode> reader) {
        return new EventWalk(conversation, filter, !after.isEmpty(), reader).next(after);
    }

    private Uni<Seen> next(String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("filter", filter);
        query.put("limit", Integer.toString(PAGE));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return conversation.look("/v1/events", query).chain(answer -> read(answer, after));
    }

    private Uni<Seen> read(VendorAnswer answer, String before) {
        if (!answer.isSuccess()) {
            return pages == 0
                    ? Uni.createFrom().failure(conversation.refusal(answer).asException())
                    : ended(before);
        }
        pages++;
        JsonNode page = answer.json().orElse(Json.NODES.objectNode());
        boolean goesOn = page.path("hasMore").asBoolean();
        int left = page.path("items").size();
        for (JsonNode event : page.path("items")) {
            events++;
            left--;
            time = event.path("time").asText(time);
            if (!reader.test(event)) {
                return ended(left > 0 || goesOn ? event.path("sequence").asText() : "");
            }
        }
        String after = page.path("after").asText("");
        boolean late = Duration.between(begun, conversation.now()).compareTo(LONGEST) > 0;
        if (!goesOn || after.isEmpty() || after.equals(before)) {
            return ended("");
        }
        return pages == MOST_PAGES || late ? ended(after) : next(after);
    }

    private Uni<Seen> ended(String cursor) {
        return Uni.createFrom().item(() -> new Seen(events, time, cursor, continued));
    }
}
