package dev.postern.kit.result;

import java.util.Optional;

/** How a tool call ended. */
public sealed interface Answer {
    /**
     * It succeeded.
     *
     * @param json what the model reads
     * @param picture what it sees beside that
     */
    record Success(String json, Optional<Picture> picture) implements Answer {
        public Success(String json) {
            this(json, Optional.empty());
        }
    }

    /** It did not. */
    record Refused(Refusal refusal) implements Answer {}

    /** An image that is small enough to be shown. */
    record Picture(String mediaType, String base64) {}
}
