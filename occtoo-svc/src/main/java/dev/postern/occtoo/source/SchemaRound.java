package dev.postern.occtoo.source;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the first properties of several sources, one after the other, so many and so long. A source whose properties
 * cannot be read is passed over.
 */
final class SchemaRound {
    private static final int MOST = 50;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Conversation conversation;
    private final List<String> sourceIds;
    private final Instant begun;
    private final Map<String, SourceSchema> found = new LinkedHashMap<>();
    private int looked;

    private SchemaRound(Conversation conversation, List<String> sourceIds) {
        this.conversation = conversation;
        this.sourceIds = sourceIds;
        this.begun = conversation.now();
    }

    /**
     * How far it came.
     *
     * @param schemas by the source's id
     * @param note what is missing, in words; empty where nothing is
     */
    record Seen(Map<String, SourceSchema> schemas, String note) {}

    static Uni<Seen> of(Conversation conversation, List<String> sourceIds) {
        return new SchemaRound(conversation, sourceIds).next();
    }

    private Uni<Seen> next() {
        boolean late = Duration.between(begun, conversation.now()).compareTo(LONGEST) > 0;
        if (looked == Math.min(sourceIds.size(), MOST) || late) {
            return done("");
        }
        String sourceId = sourceIds.get(looked++);
        return SchemaReading.first(conversation, sourceId)
                .map(schema -> found.put(sourceId, schema) != null)
                .onFailure(RefusedException.class)
                .recoverWithItem(SchemaRound::endsIt)
                .chain(ends -> ends ? done(" Occtoo then limited requests.") : next());
    }

    /** Where Occtoo limits requests, the rest of the round would be refused too. */
    private static boolean endsIt(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal().fault() == Fault.VENDOR_THROTTLED;
    }

    private Uni<Seen> done(String why) {
        String note = found.size() == sourceIds.size()
                ? ""
                : "Of %d sources, the properties of %d were read.%s For another one call describe_data_source_schema."
                        .formatted(sourceIds.size(), found.size(), why);
        return Uni.createFrom().item(() -> new Seen(Map.copyOf(found), note));
    }
}
