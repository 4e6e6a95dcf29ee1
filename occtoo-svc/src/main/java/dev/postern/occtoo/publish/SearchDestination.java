package dev.postern.occtoo.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches what integrations get from an endpoint of a destination. Its address has three identifiers; an endpoint's id
 * stands for them where the configuration says which they are.
 */
@Singleton
class SearchDestination implements VendorCall {
    @Override
    public String name() {
        return "search-destination";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        DestinationQuery query = new DestinationQuery(conversation.arguments());
        query.check();
        return EndpointAddress.of(conversation).chain(address -> search(conversation, query, address));
    }

    private static Uni<Answer> search(Conversation conversation, DestinationQuery query, EndpointAddress address) {
        // A protected destination is signed in at by these.
        ObjectNode arguments = address.writeTo(conversation.arguments());
        int top = conversation.wanted().start().size();
        Optional<String> cursor = conversation.wanted().start().vendor();
        String path = "/%s/%s/%s/%s"
                .formatted(List.of("safename", "destinationId", "version", "endpoint").stream()
                        .map(name -> Conversation.segment(arguments.path(name).asText()))
                        .toArray());
        return conversation
                .at("global")
                .send(HttpMethod.POST, path, Map.of(), Optional.of(query.body(top, cursor)), "searched the destination")
                .map(answer -> shown(conversation, query, top, answer));
    }

    private static Answer shown(Conversation conversation, DestinationQuery query, int top, VendorAnswer answer) {
        JsonNode page = answer.json().orElse(Json.NODES.objectNode());
        ArrayNode results = page.path("results") instanceof ArrayNode all ? all : Json.NODES.arrayNode();
        ObjectNode onward = Json.NODES.objectNode();
        query.next(results, top, conversation.wanted().start().vendor()).ifPresent(next -> onward.put("after", next));
        onward.set("total", page.path("total"));
        ObjectNode more = Json.NODES.objectNode();
        List.of("language", "facets").stream().filter(page::hasNonNull).forEach(key -> more.set(key, page.path(key)));
        return conversation.list(onward, results, more);
    }
}
