package dev.postern.occtoo.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Follows one entry by what is documented: the entry in its table, and the events of the tenant. */
@Singleton
class TraceEntry implements VendorCall {
    private static final int NOT_FOUND = 404;

    @Override
    public String name() {
        return "trace-entry";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        String sourceId = conversation.arguments().path("sourceId").asText();
        String entryId = conversation.arguments().path("entryId").asText();
        String path =
                "/v1/sources/%s/entries/%s".formatted(Conversation.segment(sourceId), Conversation.segment(entryId));
        return conversation.look(path, Map.of()).chain(entry -> {
            if (!entry.isSuccess() && entry.status() != NOT_FOUND) {
                return Uni.createFrom().failure(conversation.refusal(entry).asException());
            }
            Journey journey = new Journey(sourceId, entryId);
            return walked(conversation, sourceId, journey).map(note -> answer(conversation, entry, journey, note));
        });
    }

    /** What the walk through the events came to, in words, and from where it can go on. */
    private record Walked(String note, String cursor, boolean sawEvents) {}

    private static Uni<Walked> walked(Conversation conversation, String sourceId, Journey journey) {
        String filter = EventFilter.ofSourceAnd(EntryChange.types(""), sourceId, Journey.FURTHER);
        String after = conversation.arguments().path("eventsAfter").asText("");
        return EventWalk.of(conversation, filter, after, event -> {
                    journey.read(event);
                    return true;
                })
                .map(seen -> new Walked(told(seen), seen.cursor(), true))
                .onFailure(RefusedException.class)
                .recoverWithItem(failure -> new Walked(
                        "Events could not be read, so only the entry itself was looked at: "
                                + failure.refusal().text(),
                        "",
                        false));
    }

    private static String told(EventWalk.Seen seen) {
        String earlier = seen.continued()
                ? " Earlier ones are not in these stages: put them together with those of the call before."
                : "";
        String newer = seen.isAll() ? "" : " What is newer is missing here: call again with eventsAfter to look at it.";
        return seen.told() + earlier + newer;
    }

    private static Answer answer(Conversation conversation, VendorAnswer entry, Journey journey, Walked walked) {
        Optional<JsonNode> found = entry.isSuccess() ? entry.json() : Optional.empty();
        // An earlier call may have seen events of an entry that is gone.
        boolean isWhole = walked.cursor().isEmpty() && !conversation.arguments().hasNonNull("eventsAfter");
        if (found.isEmpty() && journey.isEmpty() && isWhole) {
            throw conversation.refusal(entry).asException();
        }
        ObjectNode trace = Json.NODES.objectNode();
        trace.set("sourceId", conversation.arguments().path("sourceId"));
        trace.set("entryId", conversation.arguments().path("entryId"));
        trace.set("stages", journey.stages(found, walked.sawEvents()));
        trace.set("history", journey.history());
        if (!walked.cursor().isEmpty()) {
            trace.put("eventsAfter", walked.cursor());
        }
        return conversation.answer(
                trace.put(
                        "note",
                        walked.note()
                                + " Cards and destinations are told by the entry's id alone, which entries of other sources may share. NotSeen can mean that no card definition or endpoint takes this entry."));
    }
}
