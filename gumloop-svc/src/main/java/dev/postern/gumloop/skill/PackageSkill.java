package dev.postern.gumloop.skill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Makes the files of a skill of what a model writes, and sends them as Gumloop wants them. */
@Singleton
class PackageSkill implements VendorCall {
    @Override
    public String name() {
        return "package-skill";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        ObjectNode values = conversation.arguments();
        values.set("files", SkillFiles.of(values));
        return conversation
                .send(values, "sent the skill")
                .map(answer -> conversation.answer(conversation.shown(answer)));
    }
}
