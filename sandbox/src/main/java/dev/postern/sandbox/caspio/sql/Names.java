package dev.postern.sandbox.caspio.sql;

import java.util.stream.Stream;

/** The names in a clause: those of columns, functions and the language. */
public final class Names {
    private Names() {}

    public static Stream<String> of(String clause) {
        return Tokenizer.tokens(clause).stream().filter(Token::isName).map(Token::text);
    }
}
