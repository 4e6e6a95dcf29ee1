package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes properties to a source, one after the other, as Occtoo takes one at a time. The first that fails ends it; what
 * was written before stays, and the refusal says what was written, what failed and what was not tried.
 */
final class PropertyWriting {
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    private final Conversation conversation;
    private final String sourceId;
    private final List<WantedProperty> wanted;
    private final Instant begun;
    private final List<JsonNode> written = new ArrayList<>();

    private PropertyWriting(Conversation conversation, String sourceId, List<WantedProperty> wanted) {
        this.conversation = conversation;
        this.sourceId = sourceId;
        this.wanted = wanted;
        this.begun = conversation.now();
    }

    /** What Occtoo says each is now, in the same order. */
    static Uni<List<JsonNode>> of(Conversation conversation, String sourceId, List<WantedProperty> wanted) {
        return new PropertyWriting(conversation, sourceId, wanted).next();
    }

    private Uni<List<JsonNode>> next() {
        if (written.size() == wanted.size()) {
            return Uni.createFrom().item(() -> List.copyOf(written));
        }
        WantedProperty property = wanted.get(written.size());
        Duration left = LONGEST.minus(Duration.between(begun, conversation.now()));
        if (!left.isPositive()) {
            return Uni.createFrom().failure(stopped(late("Time was up before all properties were written.")));
        }
        conversation
                .progress()
                .report(written.size(), OptionalDouble.of(wanted.size()), "writing the property " + property.id());
        String path = "/v1/sources/%s/properties/%s"
                .formatted(Conversation.segment(sourceId), Conversation.segment(property.id()));
        return conversation
                .send(
                        HttpMethod.PUT,
                        path,
                        Map.of(),
                        Optional.of(property.body()),
                        "wrote the property `%s`".formatted(property.id()))
                .ifNoItem()
                .after(left.plus(LAST_WRITE))
                .failWith(() -> late("Occtoo did not answer in time, so it is not known whether this one was written.")
                        .asException())
                .onFailure(RefusedException.class)
                .transform(failure -> stopped(failure.refusal()))
                .chain(this::read);
    }

    private Uni<List<JsonNode>> read(VendorAnswer answer) {
        written.add(answer.json().orElse(Json.NODES.objectNode()));
        return next();
    }

    private static Refusal late(String text) {
        return Refusal.of(Fault.VENDOR_SLOW, text);
    }

    private RefusedException stopped(Refusal refusal) {
        List<String> ids = wanted.stream().map(WantedProperty::id).toList();
        List<String> left = ids.subList(written.size(), ids.size());
        String untried =
                left.size() > 1 ? " Not tried: %s.".formatted(String.join(", ", left.subList(1, left.size()))) : "";
        String text =
                "%s This was the property `%s`.%s Nothing is undone. Mend what is wrong, then call upsert_data_source_properties with sourceId %s and these properties: %s."
                        .formatted(refusal.text(), left.getFirst(), untried, sourceId, String.join(", ", left));
        return new Refusal(refusal.fault(), text, refusal.facts(), refusal.rateLimit())
                .with("properties_written", List.copyOf(ids.subList(0, written.size())))
                .with("property_failed", left.getFirst())
                .with("properties_not_tried", List.copyOf(left.subList(1, left.size())))
                .asException();
    }
}
