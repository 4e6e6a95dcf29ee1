package dev.postern.sandbox.caspio.sql;

import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.Column;
import dev.postern.sandbox.caspio.store.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes a clause anew for the engine, token by token: names of columns quoted, words and functions only where they are
 * known. Nothing of the caller's text gets through as it was.
 */
final class Rewriter {
    private final List<Column> columns;
    private final LocalDateTime now;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Rewriter(List<Column> columns, LocalDateTime now) {
        this.columns = columns;
        this.now = now;
    }

    /** Lets later clauses use a name that the select has given. */
    void alias(String alias) {
        aliases.add(alias);
    }

    Optional<Column> column(String name) {
        return columns.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    List<Column> visible() {
        return columns.stream().filter(each -> each.kind() != Kind.SECRET).toList();
    }

    String rewrite(List<Token> tokens, Set<String> words) {
        StringJoiner sql = new StringJoiner(" ");
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : new Token(Token.Kind.SYMBOL, "");
            switch (token.kind()) {
                case STRING -> sql.add(string(token.text()));
                case NUMBER, SYMBOL -> sql.add(token.text());
                case NAME -> sql.add(name(token.text()));
                case WORD -> {
                    if (token.isWord("N") && next.kind() == Token.Kind.STRING) {
                        continue;
                    }
                    if (Language.NOW.contains(token.upper()) && next.isSymbol("(")) {
                        sql.add("TIMESTAMP " + string(now.toString()));
                        i += 2;
                    } else {
                        sql.add(word(token, next, words, tokens.subList(0, i)));
                    }
                }
            }
        }
        return sql.toString();
    }

    /** Refuses the request when a name was none of a column. */
    void requireAllNames() {
        if (!missing.isEmpty()) {
            throw Refusal.noFields(missing);
        }
    }

    private String word(Token token, Token next, Set<String> words, List<Token> before) {
        String upper = token.upper();
        if (words.contains(upper)) {
            return upper;
        }
        if (next.isSymbol("(")) {
            if (!Language.isFunction(upper)) {
                throw Refusal.sql("'" + token.text() + "' is not a recognized built-in function name.");
            }
            return Language.function(upper);
        }
        if (isDatePart(upper, before)) {
            return upper;
        }
        if (Language.STATEMENT.contains(upper) && column(token.text()).isEmpty()) {
            throw Refusal.query("The word '" + token.text() + "' is not allowed in a clause.");
        }
        return name(token.text());
    }

    private String name(String asked) {
        Optional<Column> column = column(asked);
        if (column.isPresent() && column.get().kind() == Kind.SECRET) {
            throw Refusal.query("The password field '" + asked + "' cannot be used in a query.");
        }
        if (column.isPresent()) {
            return quoted(column.get().name());
        }
        if (aliases.stream().noneMatch(asked::equalsIgnoreCase)) {
            missing.add(asked);
        }
        return aliases.stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .map(Rewriter::quoted)
                .orElse("NULL");
    }

    private static boolean isDatePart(String upper, List<Token> before) {
        List<Token> lastTwo = new ArrayList<>(before.subList(Math.max(0, before.size() - 2), before.size()));
        return lastTwo.size() == 2
                && Language.DATE_FUNCTIONS.contains(lastTwo.getFirst().upper())
                && lastTwo.getLast().isSymbol("(")
                && Language.DATE_PARTS.contains(upper);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String string(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
