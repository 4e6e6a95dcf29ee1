package dev.postern.occtoo.draft;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Answer;

/** What a draft tool answers. */
final class Answers {
    private Answers() {}

    static Answer of(Conversation conversation, Draft draft) {
        return conversation.answer(draft.text(), draft.structured());
    }
}
