package dev.postern.gumloop.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** How far an export is; once it is done and wanted, Gumloop answers with the export itself. */
@Singleton
class DataExport implements VendorCall {
    @Override
    public String name() {
        return "data-export";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation
                .send(conversation.arguments(), "read the export")
                .map(answer ->
                        isCsv(answer) ? csv(conversation, answer) : conversation.answer(conversation.shown(answer)));
    }

    private static Answer csv(Conversation conversation, VendorAnswer answer) {
        ObjectNode facts = Json.NODES
                .objectNode()
                .put("data_export_id", conversation.arguments().path("id").asText())
                .put("state", "COMPLETED")
                .put("media_type", "text/csv")
                .put("size", answer.body().length());
        return ShownFile.show(facts, "text/csv", answer);
    }

    private static boolean isCsv(VendorAnswer answer) {
        return answer.header("content-type")
                .filter(type -> !type.contains("json"))
                .isPresent();
    }
}
