package dev.postern.occtoo.draft;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Drafts an API version. Looks at its destination and the versions that this has. */
@Singleton
class DraftApiVersion implements VendorCall {
    @Override
    public String name() {
        return "draft-api-version";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Given given = Given.of(conversation.arguments());
        return new Lookup(conversation)
                .configuration()
                .map(all -> all.destination(given.text("destinationId").orElse("")))
                .map(destination -> Answers.of(conversation, new ApiVersionDraft(destination).of(given)));
    }
}
