package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What looking something up at Occtoo has shown. */
sealed interface Seen {
    /** It is there. */
    record There(JsonNode thing) implements Seen {}

    /** It is not. */
    record Absent() implements Seen {}

    /** It could not be seen. */
    record Unknown(String why) implements Seen {}

    /** What is there, if it is. */
    default Optional<JsonNode> found() {
        return switch (this) {
            case There there -> Optional.of(there.thing());
            case Absent _, Unknown _ -> Optional.empty();
        };
    }

    /**
     * A list, as far as it was read.
     *
     * @param gap why it is not whole; empty where it is
     */
    record All(List<JsonNode> items, Optional<String> gap) {
        static final All NONE = new All(List.of(), Optional.empty());

        public All {
            items = List.copyOf(items);
        }

        Optional<JsonNode> find(String id) {
            return items.stream()
                    .filter(each -> each.path("id").asText().equals(id))
                    .findFirst();
        }
    }
}
