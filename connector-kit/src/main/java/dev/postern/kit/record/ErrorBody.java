package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/**
 * Where in a vendor's refusal the words are.
 *
 * @param message places of the sentence; the first that holds one counts
 * @param details places of further facts, as which field was wrong
 * @param code places of the vendor's own error code
 * @param requestIdHeader the header by which the vendor's support finds the request
 */
public record ErrorBody(
        List<JsonPointer> message, List<JsonPointer> details, List<JsonPointer> code, String requestIdHeader) {
    static ErrorBody read(YamlMap map) {
        return new ErrorBody(
                Pointers.list(map, "message"),
                Pointers.list(map, "details"),
                Pointers.list(map, "code"),
                map.optionalText("requestIdHeader").orElse("x-request-id"));
    }
}
