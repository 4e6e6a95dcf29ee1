package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.occtoo.source.SchemaReading;
import dev.postern.occtoo.source.SourceSchema;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a source's schema, holds the entries against it, and sends them as one batch.
 *
 * @param takesDeletions whether there is an address that deletes too. What only adds and changes goes to the documented
 *     one all the same.
 */
record Import(Conversation conversation, boolean takesDeletions, Vertx vertx) {
    Uni<Answer> run() {
        return SchemaReading.of(conversation, sourceId())
                .chain(this::checked)
                .chain(batch -> arguments().path("validateOnly").asBoolean()
                        ? Uni.createFrom().item(() -> answer(Receipts.ofCheck(batch), batch))
                        : sent(batch));
    }

    private String sourceId() {
        return arguments().path("sourceId").asText();
    }

    private ObjectNode arguments() {
        return conversation.arguments();
    }

    /** Away from the event loop, as there can be twenty megabytes of them. */
    private Uni<Batch> checked(SourceSchema schema) {
        ArrayNode entries = arguments().path("entries") instanceof ArrayNode given ? given : Json.NODES.arrayNode();
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> EntryRules.check(schema, takesDeletions, entries), false)
                                .toCompletionStage());
    }

    private Uni<Answer> sent(Batch batch) {
        Map<String, String> query = new LinkedHashMap<>();
        if (arguments().hasNonNull("correlationId")) {
            query.put("correlationId", arguments().path("correlationId").asText());
        }
        boolean isPlain = batch.deletions() == 0 && query.isEmpty();
        String path = "/v1/sources/%s".formatted(Conversation.segment(sourceId()));
        JsonNode body = Json.NODES.rawValueNode(new RawValue(batch.json()));
        return conversation
                .send(
                        HttpMethod.POST,
                        isPlain ? path : path + "/import",
                        query,
                        Optional.of(body),
                        "sent %d entries".formatted(batch.entries()))
                .map(answer -> answer(receipt(answer, batch), batch));
    }

    private ObjectNode receipt(VendorAnswer answer, Batch batch) {
        JsonNode shown = answer.isEmpty() ? Json.NODES.objectNode() : conversation.shown(answer);
        return Receipts.ofBatch(shown, batch, arguments(), takesDeletions);
    }

    private Answer answer(ObjectNode result, Batch batch) {
        Answer answer = conversation.answer(result);
        return answer instanceof Answer.Success success && !batch.warnings().isEmpty()
                ? success.warned(batch.warnings())
                : answer;
    }
}
