package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/**
 * Where in a vendor's refusal the words are.
 *
 * @param message places of the sentence; the first that holds one counts
 * @param details places of further facts, as which field was wrong
 * @param code places of the vendor's own error code
 */
public record ErrorBody(List<JsonPointer> message, List<JsonPointer> details, List<JsonPointer> code) {
    static ErrorBody read(YamlMap map) {
        return new ErrorBody(Pointers.list(map, "message"), Pointers.list(map, "details"), Pointers.list(map, "code"));
    }
}
