package dev.postern.sandbox.caspio.sql;

import dev.postern.sandbox.caspio.answer.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a clause into tokens. Comments, semicolons and whatever else has no place in an expression are refused. */
final class Tokenizer {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?|\\.[0-9]+");
    private static final Pattern SYMBOL = Pattern.compile("<=|>=|<>|!=|[=<>(),+*/%-]");
    private static final Pattern FORBIDDEN = Pattern.compile("--|/\\*|\\*/|;");

    private final String clause;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String clause) {
        this.clause = clause;
    }

    static List<Token> tokens(String clause) {
        Tokenizer tokenizer = new Tokenizer(clause);
        while (tokenizer.at < clause.length()) {
            tokenizer.next();
        }
        return balanced(tokenizer.tokens);
    }

    private void next() {
        if (find(FORBIDDEN) != null) {
            throw Refusal.query("Comments and several statements are not allowed in a clause.");
        }
        char first = clause.charAt(at);
        if (first == '\'') {
            tokens.add(new Token(Token.Kind.STRING, quoted('\'')));
        } else if (first == '"') {
            tokens.add(new Token(Token.Kind.NAME, quoted('"')));
        } else if (first == '[') {
            tokens.add(new Token(Token.Kind.NAME, quoted(']')));
        } else if (!takes(SPACE, null)
                && !takes(NUMBER, Token.Kind.NUMBER)
                && !takes(WORD, Token.Kind.WORD)
                && !takes(SYMBOL, Token.Kind.SYMBOL)) {
            throw Refusal.sql("Incorrect syntax near '" + first + "'.");
        }
    }

    /** The text up to a closing quote; a doubled one stands for itself. */
    private String quoted(char close) {
        StringBuilder text = new StringBuilder();
        for (at++; at < clause.length(); at++) {
            char each = clause.charAt(at);
            if (each != close) {
                text.append(each);
            } else if (at + 1 < clause.length() && clause.charAt(at + 1) == close) {
                text.append(each);
                at++;
            } else {
                at++;
                return text.toString();
            }
        }
        throw Refusal.sql("Unclosed quotation mark after the character string '" + text + "'.");
    }

    private boolean takes(Pattern pattern, Token.@Nullable Kind kind) {
        String found = find(pattern);
        if (found == null) {
            return false;
        }
        if (kind != null) {
            tokens.add(new Token(kind, found));
        }
        at += found.length();
        return true;
    }

    private @Nullable String find(Pattern pattern) {
        Matcher matcher = pattern.matcher(clause).region(at, clause.length());
        return matcher.lookingAt() ? matcher.group() : null;
    }

    /** A clause that closes what it has not opened could reach out of the place that it is put in. */
    private static List<Token> balanced(List<Token> tokens) {
        int depth = 0;
        for (Token each : tokens) {
            depth += each.isSymbol("(") ? 1 : each.isSymbol(")") ? -1 : 0;
            if (depth < 0) {
                throw Refusal.sql("Incorrect syntax near ')'.");
            }
        }
        if (depth > 0) {
            throw Refusal.sql("Incorrect syntax near '('.");
        }
        return tokens;
    }
}
