package dev.postern.kit.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.Optional;

/**
 * What a request is for, as far as it decides how to sign in.
 *
 * @param at the other address of the vendor's that it goes to; absent for the account's own
 * @param arguments those of the call
 */
public record Purpose(Optional<String> at, ObjectNode arguments) {
    /** At the account's own address, where arguments make no difference. */
    public static final Purpose USUAL = at(Optional.empty());

    /** At this address, without a call. */
    public static Purpose at(Optional<String> other) {
        return new Purpose(other, Json.NODES.objectNode());
    }

    /** An argument that names something; absent where it was not given. */
    Optional<String> argument(String name) {
        return Optional.of(arguments.path(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
