package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts an endpoint. Looks at all that its selection names, and at the cards that it would give out. */
@Singleton
class DraftEndpoint implements VendorCall {
    private static final int MOST_TARGETS = 5;

    @Override
    public String name() {
        return "draft-endpoint";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Given given = Given.of(conversation.arguments());
        Given selection = given.within(SelectionDraft.KEY);
        Optional<String> cards = selection.text("cardDefinitionId");
        Lookup lookup = new Lookup(conversation);
        return lookup.configuration()
                .chain(configuration -> lookup.one(CardDefinitionDraft.DEFINITIONS, cards)
                        .chain(definition -> lookup.each(
                                        CardDefinitionDraft.DEFINITIONS, targets(selection, definition))
                                .chain(targets -> segments(lookup, selection, definition)
                                        .map(segments -> new EndpointDraft(configuration, definition, targets, segments)
                                                .of(given)))
                                .chain(draft -> previewed(lookup, definition, draft))))
                .map(draft -> Answers.of(conversation, draft));
    }

    private static List<String> targets(Given selection, Seen definition) {
        String own = selection.text("cardDefinitionId").orElse("");
        return selection.each("relations", "relationId").stream()
                .filter(each -> each.has("properties"))
                .flatMap(each -> definition.found().stream()
                        .flatMap(seen -> SelectionDraft.relation(
                                seen, each.text("relationId").orElse(""))
                                .stream()))
                .map(relation -> SelectionDraft.target(relation, own))
                .distinct()
                .limit(MOST_TARGETS)
                .toList();
    }

    private static Uni<Seen.All> segments(Lookup lookup, Given selection, Seen definition) {
        boolean areNamed = SegmentSelection.SIDES.stream().anyMatch(selection::has);
        return areNamed && definition instanceof Seen.There there
                ? lookup.all(
                        "/v1/segments",
                        Map.of("cardDefinitionId", there.thing().path("id").asText()))
                : Uni.createFrom().item(Seen.All.NONE);
    }

    private static Uni<Draft> previewed(Lookup lookup, Seen definition, Draft draft) {
        JsonNode selection = draft.arguments().path(SelectionDraft.KEY);
        Optional<JsonNode> seen = definition.found();
        boolean isClear = List.of("filters", "includeSegmentIds", "excludeSegmentIds").stream()
                .noneMatch(key -> draft.findings().isRefused(SelectionDraft.KEY + "." + key));
        if (seen.isEmpty() || !isClear) {
            return Uni.createFrom().item(draft);
        }
        ObjectNode search = Json.NODES.objectNode();
        if (selection.has("filters")) {
            search.set("filters", selection.path("filters"));
        }
        ObjectNode segments = Json.NODES.objectNode();
        put(segments, "include", selection.path("includeSegmentIds"));
        put(segments, "exclude", selection.path("excludeSegmentIds"));
        if (!segments.isEmpty()) {
            search.set("segmentIds", segments);
        }
        return lookup.cards(seen.get().path("id").asText(), search, SelectionDraft.names(selection), draft);
    }

    private static void put(ObjectNode segments, String side, JsonNode ids) {
        if (!ids.isEmpty()) {
            segments.set(side, ids);
        }
    }
}
