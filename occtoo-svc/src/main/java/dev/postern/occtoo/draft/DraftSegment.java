package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Drafts a segment. Looks at its card definition and at the other segments, and counts what its filters find. */
@Singleton
class DraftSegment implements VendorCall {
    @Override
    public String name() {
        return "draft-segment";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Given given = Given.of(conversation.arguments());
        Lookup lookup = new Lookup(conversation);
        return group(lookup, given)
                .chain(group -> cards(conversation, lookup, given, group))
                .map(draft -> Answers.of(conversation, draft));
    }

    private static Uni<Seen> group(Lookup lookup, Given given) {
        Optional<String> id = given.text("segmentDefinitionId");
        return id.isEmpty()
                ? Uni.createFrom().item(new Seen.Absent())
                : lookup.configuration().map(configuration -> configuration.segmentDefinition(id.get()));
    }

    private static Uni<Draft> cards(Conversation conversation, Lookup lookup, Given given, Seen group) {
        Optional<String> cards = group.found()
                .map(each -> each.path("cardDefinitionId").asText())
                .or(() -> given.text("cardDefinitionId"));
        return lookup.one(CardDefinitionDraft.DEFINITIONS, cards)
                .chain(definition -> others(lookup, cards, definition)
                        .chain(others -> previewed(
                                lookup,
                                cards.orElse(""),
                                new SegmentDraft(group, cards, definition, others, conversation.now()).of(given))));
    }

    private static Uni<Seen.All> others(Lookup lookup, Optional<String> cards, Seen definition) {
        return definition instanceof Seen.There
                ? lookup.all("/v1/segments", Map.of("cardDefinitionId", cards.orElse("")))
                : Uni.createFrom().item(Seen.All.NONE);
    }

    private static Uni<Draft> previewed(Lookup lookup, String cards, Draft draft) {
        if (!draft.arguments().has("filters")
                || cards.isEmpty()
                || draft.findings().isRefused("filters")) {
            return Uni.createFrom().item(draft);
        }
        if (draft.arguments().has("excludedCardIds")) {
            draft.findings().warn("The preview counts the excluded cards too.");
        }
        ObjectNode search = Json.NODES.objectNode();
        search.set("filters", draft.arguments().path("filters"));
        return lookup.cards(cards, search, Map.of(), draft);
    }
}
