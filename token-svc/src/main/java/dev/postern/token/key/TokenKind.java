package dev.postern.token.key;

/** What a token opens, told by its first letters. */
public enum TokenKind {
    /** A connector URL. */
    CONNECTOR("pst_"),
    /** The admin API, or a connector that asks for a second factor. */
    API("psa_");

    private final String prefix;

    TokenKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
