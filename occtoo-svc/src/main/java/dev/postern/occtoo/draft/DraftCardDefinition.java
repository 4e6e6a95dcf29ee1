package dev.postern.occtoo.draft;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts a card definition. Looks at its sources with their properties, at managed tags, and whether its id is taken. */
@Singleton
class DraftCardDefinition implements VendorCall {
    private static final String TAGS = "/v1/managed-tags/";

    @Override
    public String name() {
        return "draft-card-definition";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Given given = Given.of(conversation.arguments());
        Lookup lookup = new Lookup(conversation);
        List<String> tags = given.each("properties", "id").stream()
                .map(each -> each.text("managedTagId"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return lookup.one(CardDefinitionDraft.DEFINITIONS, Naming.id(given, "name"))
                .chain(same -> sources(lookup, given.texts("sourceIds"))
                        .chain(sources -> lookup.each(TAGS, tags)
                                .map(found -> new CardDefinitionDraft(same, sources, found).of(given))))
                .map(draft -> Answers.of(conversation, draft));
    }

    private static Uni<Map<String, SourceSeen>> sources(Lookup lookup, List<String> ids) {
        Map<String, SourceSeen> found = new LinkedHashMap<>();
        return Multi.createFrom()
                .iterable(ids.stream().distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(id -> source(lookup, id).invoke(source -> found.put(id, source)))
                .onItem()
                .ignoreAsUni()
                .replaceWith(found);
    }

    private static Uni<SourceSeen> source(Lookup lookup, String id) {
        String path = DataSourceDraft.SOURCES + Conversation.segment(id);
        return lookup.one(path).chain(seen -> switch (seen) {
            case Seen.There _ -> lookup.all(path + "/properties", Map.of()).map(all -> new SourceSeen(seen, all));
            case Seen.Absent _, Seen.Unknown _ -> Uni.createFrom().item(new SourceSeen(seen, Seen.All.NONE));
        });
    }
}
