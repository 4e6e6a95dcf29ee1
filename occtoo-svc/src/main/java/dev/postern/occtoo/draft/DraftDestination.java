package dev.postern.occtoo.draft;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Drafts a destination. Looks whether its id is taken. */
@Singleton
class DraftDestination implements VendorCall {
    @Override
    public String name() {
        return "draft-destination";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        Given given = Given.of(conversation.arguments());
        String id = Naming.id(given, "name").orElse("");
        Uni<Seen> same = id.isEmpty()
                ? Uni.createFrom().item(new Seen.Absent())
                : new Lookup(conversation).configuration().map(all -> all.destination(id));
        return same.map(seen -> Answers.of(conversation, new DestinationDraft(seen).of(given)));
    }
}
