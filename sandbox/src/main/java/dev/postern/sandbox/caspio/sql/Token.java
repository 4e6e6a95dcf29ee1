package dev.postern.sandbox.caspio.sql;

import java.util.Locale;

/**
 * The smallest part of a clause.
 *
 * @param text a name or a string without its quotes, anything else as it was written
 */
record Token(Kind kind, String text) {
    enum Kind {
        /** A name or a word of the language. */
        WORD,
        /** A name in brackets or double quotes, which is no word of the language. */
        NAME,
        STRING,
        NUMBER,
        SYMBOL
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
