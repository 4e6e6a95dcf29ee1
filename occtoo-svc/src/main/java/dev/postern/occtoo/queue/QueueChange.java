package dev.postern.occtoo.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Queues a change of an endpoint's segments. The caller knows the endpoint, the request wants its API version. */
@Singleton
class QueueChange implements VendorCall {
    @Override
    public String name() {
        return "queue-segment-change";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        String endpoint = conversation.arguments().path("endpointId").asText();
        return conversation
                .send(
                        HttpMethod.GET,
                        "/v1/configuration",
                        Map.of("focusId", endpoint),
                        Optional.empty(),
                        "looked for the endpoint's API version")
                .map(answer -> version(endpoint, answer.json().orElseGet(Json.NODES::objectNode)))
                .chain(version -> queue(conversation, version));
    }

    private static String when(Conversation conversation) {
        JsonNode time = conversation.arguments().path("applyAt");
        return time.isTextual()
                ? "It waits until %s.".formatted(time.textValue())
                : "It waits until the segment is Active; where that is so already, it is applied now.";
    }

    private static String version(String endpoint, JsonNode configuration) {
        for (JsonNode each : configuration.path("endpoints")) {
            if (each.path("id").asText().equals(endpoint)) {
                return each.path("apiVersionId").asText();
            }
        }
        throw Refusal.of(
                        Fault.ARGUMENTS_REFUSED,
                        "There is no endpoint `%s`. list_configuration names all endpoints with their ids. Nothing was queued."
                                .formatted(endpoint))
                .asException();
    }

    private static Uni<Answer> queue(Conversation conversation, String version) {
        return conversation
                .send(
                        HttpMethod.POST,
                        "/v1/api-versions/%s/queued-segment-changes".formatted(Conversation.segment(version)),
                        Map.of(),
                        Optional.of(conversation.arguments()),
                        "queued the change")
                .map(answer -> {
                    ObjectNode told = Json.NODES.objectNode();
                    if (conversation.shown(answer) instanceof ObjectNode change) {
                        told.setAll(change);
                    }
                    told.put("apiVersionId", version);
                    return conversation.answer(told.put(
                            "next",
                            "%s list_queued_endpoint_segment_changes with this apiVersionId shows it until it is applied; delete_queued_endpoint_segment_changes cancels it before that."
                                    .formatted(when(conversation))));
                });
    }
}
