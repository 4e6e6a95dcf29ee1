package dev.postern.occtoo.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an endpoint is in the addresses that integrations use, as {@code webshop}, {@code v1}, {@code products}. */
record EndpointAddress(String destinationId, String version, String endpoint) {
    private static final int NOT_FOUND = 404;
    private static final List<String> PARTS = List.of("destinationId", "version", "endpoint");
    private static final String ALL_THREE =
            "Give endpointId, as list_configuration has it, or all of destinationId, version and endpoint.";

    /** As the call says it, or as the configuration does of its {@code endpointId}; otherwise a refusal. */
    static Uni<EndpointAddress> of(Conversation conversation) {
        ObjectNode arguments = conversation.arguments();
        JsonNode id = arguments.path("endpointId");
        if (!id.isTextual()) {
            List<String> missing =
                    PARTS.stream().filter(part -> !arguments.hasNonNull(part)).toList();
            return missing.isEmpty()
                    ? Uni.createFrom().item(() -> given(arguments))
                    : refused("%s not given. %s Nothing was sent."
                            .formatted(
                                    String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are"), ALL_THREE));
        }
        return conversation
                .look("/v1/configuration", Map.of("focusId", id.textValue()))
                .chain(answer -> {
                    if (!answer.isSuccess() && answer.status() != NOT_FOUND) {
                        return Uni.createFrom()
                                .failure(conversation.refusal(answer).asException());
                    }
                    JsonNode graph = answer.isSuccess()
                            ? answer.json().orElseGet(Json.NODES::objectNode)
                            : Json.NODES.objectNode();
                    return found(graph, id.textValue())
                            .map(address -> address.checked(arguments))
                            .orElseGet(
                                    () -> refused("The configuration does not say where there is an endpoint `%s`. %s"
                                            .formatted(id.textValue(), ALL_THREE)));
                });
    }

    /** What the call says beside an endpoint's id has to agree with it. */
    private Uni<EndpointAddress> checked(ObjectNode arguments) {
        ObjectNode own = writeTo(Json.NODES.objectNode());
        Optional<String> other = PARTS.stream()
                .filter(part ->
                        arguments.hasNonNull(part) && !arguments.path(part).equals(own.path(part)))
                .findFirst();
        return other.isEmpty()
                ? Uni.createFrom().item(this)
                : refused("%s is `%s`, but the endpoint `%s` is at %s/%s/%s. Give endpointId alone."
                        .formatted(
                                other.get(),
                                arguments.path(other.get()).asText(),
                                arguments.path("endpointId").asText(),
                                destinationId,
                                version,
                                endpoint));
    }

    /** The same object, with the three in it. */
    ObjectNode writeTo(ObjectNode arguments) {
        return arguments
                .put("destinationId", destinationId)
                .put("version", version)
                .put("endpoint", endpoint);
    }

    private static EndpointAddress given(ObjectNode arguments) {
        return new EndpointAddress(
                arguments.path("destinationId").asText(),
                arguments.path("version").asText(),
                arguments.path("endpoint").asText());
    }

    private static Optional<EndpointAddress> found(JsonNode graph, String id) {
        return each(graph, "endpoints")
                .filter(endpoint -> endpoint.path("id").asText().equals(id) && endpoint.hasNonNull("identifier"))
                .flatMap(endpoint -> each(graph, "destinations")
                        .flatMap(destination -> each(destination, "apiVersions")
                                .filter(version -> version.path("id").equals(endpoint.path("apiVersionId")))
                                .map(version -> new EndpointAddress(
                                        destination.path("id").asText(),
                                        version.path("version").asText(),
                                        endpoint.path("identifier").asText()))))
                .findFirst();
    }

    private static Stream<JsonNode> each(JsonNode node, String list) {
        return node.path(list).valueStream();
    }

    private static Uni<EndpointAddress> refused(String text) {
        return Uni.createFrom()
                .failure(Refusal.of(Fault.ARGUMENTS_REFUSED, text).asException());
    }
}
