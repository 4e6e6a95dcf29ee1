package dev.postern.occtoo.draft;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Drafts a data source. Looks whether its id is taken, and whether related sources are there. */
@Singleton
class DraftDataSource implements VendorCall {
    @Override
    public String name() {
        return "draft-data-source";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Given given = Given.of(conversation.arguments());
        Lookup lookup = new Lookup(conversation);
        return lookup.one(DataSourceDraft.SOURCES, Naming.id(given, "name"))
                .chain(same -> lookup.each(DataSourceDraft.SOURCES, given.texts("relatedSourceIds"))
                        .map(related -> new DataSourceDraft(same, related).of(given)))
                .map(draft -> Answers.of(conversation, draft));
    }
}
