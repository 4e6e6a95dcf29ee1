package dev.postern.kit.result;

/** How a tool call ended. */
public sealed interface Answer {
    /**
     * It succeeded.
     *
     * @param json what the model reads
     */
    record Success(String json) implements Answer {}

    /** It did not. */
    record Refused(Refusal refusal) implements Answer {}
}
