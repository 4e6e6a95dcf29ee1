package dev.postern.kit.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** How a tool call ended. */
public sealed interface Answer {
    /**
     * It succeeded.
     *
     * @param text what the model reads: JSON, or Markdown where {@code structured} says the same
     * @param picture what it sees beside that
     * @param structured the same for clients that show it in their own way
     * @param warnings what was done all the same, though it may not be what was meant
     */
    record Success(String text, Optional<Picture> picture, Optional<ObjectNode> structured, List<String> warnings)
            implements Answer {
        public Success {
            warnings = List.copyOf(warnings);
        }

        public Success(String text) {
            this(text, Optional.empty());
        }

        public Success(String text, Optional<Picture> picture) {
            this(text, picture, Optional.empty(), List.of());
        }

        public Success(String text, ObjectNode structured) {
            this(text, Optional.empty(), Optional.of(structured), List.of());
        }

        /** The same, with warnings. */
        public Success warned(List<String> warnings) {
            return new Success(text, picture, structured, warnings);
        }
    }

    /** It did not. */
    record Refused(Refusal refusal) implements Answer {}

    /** An image that is small enough to be shown. */
    record Picture(String mediaType, String base64) {}
}
