package dev.postern.gumloop.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Uploads a file of which a model gives the text; Gumloop wants base64, which models cannot write well. */
@Singleton
class UploadFile implements VendorCall {
    @Override
    public String name() {
        return "upload-file";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        ObjectNode values = conversation.arguments();
        values.put("file_content", base64(values));
        return conversation
                .send(values, "uploaded the file")
                .map(answer -> conversation.answer(conversation.shown(answer)));
    }

    private static String base64(ObjectNode values) {
        if (values.has("content") && values.has("content_base64")) {
            throw refuse("Give either `content` or `content_base64`, not both");
        }
        if (values.has("content")) {
            byte[] text = values.path("content").asText().getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(text);
        }
        String given = values.path("content_base64").asText().replaceAll("\\s+", "");
        try {
            Base64.getDecoder().decode(given);
            return given;
        } catch (IllegalArgumentException e) {
            throw refuse("`content_base64` is not valid base64; give plain text as `content`");
        }
    }

    private static RefusedException refuse(String reason) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, reason + ". Nothing was sent.")
                .asException();
    }
}
