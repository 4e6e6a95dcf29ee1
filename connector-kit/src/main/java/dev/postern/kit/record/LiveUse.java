package dev.postern.kit.record;

/** What an argument has to do with what only the account knows. */
public sealed interface LiveUse {
    /** Which live source. */
    String source();

    /**
     * It holds values by an account's own fields.
     *
     * @param by the argument that says of which item they are fields
     */
    record Fields(String source, String by) implements LiveUse {}

    /** It is one of the account's own items. */
    record Choices(String source) implements LiveUse {}
}
