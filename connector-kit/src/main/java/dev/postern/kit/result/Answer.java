package dev.postern.kit.result;

import java.util.List;
import java.util.Optional;

/** How a tool call ended. */
public sealed interface Answer {
    /**
     * It succeeded.
     *
     * @param json what the model reads
     * @param picture what it sees beside that
     * @param warnings what was done all the same, though it may not be what was meant
     */
    record Success(String json, Optional<Picture> picture, List<String> warnings) implements Answer {
        public Success {
            warnings = List.copyOf(warnings);
        }

        public Success(String json) {
            this(json, Optional.empty());
        }

        public Success(String json, Optional<Picture> picture) {
            this(json, picture, List.of());
        }

        /** The same, with warnings. */
        public Success warned(List<String> warnings) {
            return new Success(json, picture, warnings);
        }
    }

    /** It did not. */
    record Refused(Refusal refusal) implements Answer {}

    /** An image that is small enough to be shown. */
    record Picture(String mediaType, String base64) {}
}
