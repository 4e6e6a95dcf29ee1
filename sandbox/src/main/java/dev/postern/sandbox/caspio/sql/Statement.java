package dev.postern.sandbox.caspio.sql;

import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.Column;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query in the engine's words.
 *
 * @param select the expressions behind SELECT
 * @param rest what stands behind the table
 * @param outputs what the expressions come out as, in their order
 */
record Statement(String select, String rest, List<Output> outputs) {

    /** A value of a row: its name, and the column that it is, where it is just a column. */
    record Output(String label, Optional<Column> column) {}

    static Statement of(List<Column> columns, Query query, LocalDateTime now) {
        Rewriter rewriter = new Rewriter(columns, now);
        List<Output> outputs = new ArrayList<>();
        String select = select(rewriter, query.select(), outputs);
        String rest = rest(rewriter, query);
        rewriter.requireAllNames();
        return new Statement(select, rest, outputs);
    }

    private static String rest(Rewriter rewriter, Query query) {
        StringBuilder rest = new StringBuilder();
        if (!query.where().isBlank()) {
            String where = rewriter.rewrite(Tokenizer.tokens(query.where()), Language.EXPRESSION);
            rest.append(" WHERE (").append(where).append(')');
        }
        if (!query.groupBy().isBlank()) {
            rest.append(" GROUP BY ").append(rewriter.rewrite(Tokenizer.tokens(query.groupBy()), Language.EXPRESSION));
        }
        if (!query.orderBy().isBlank()) {
            rest.append(" ORDER BY ").append(rewriter.rewrite(Tokenizer.tokens(query.orderBy()), Language.ORDER));
        }
        return rest.toString();
    }

    private static String select(Rewriter rewriter, String given, List<Output> outputs) {
        List<Token> tokens = Tokenizer.tokens(given.isBlank() ? "*" : given);
        boolean distinct = !tokens.isEmpty() && tokens.getFirst().isWord("DISTINCT");
        List<String> expressions = new ArrayList<>();
        for (List<Token> item : items(distinct ? tokens.subList(1, tokens.size()) : tokens)) {
            if (item.isEmpty()) {
                throw Refusal.sql("Incorrect syntax near ','.");
            }
            if (item.size() == 1 && item.getFirst().isSymbol("*")) {
                for (Column each : rewriter.visible()) {
                    expressions.add(Rewriter.quoted(each.name()));
                    outputs.add(new Output(each.name(), Optional.of(each)));
                }
            } else {
                expressions.add(item(rewriter, item, outputs));
            }
        }
        return (distinct ? "DISTINCT " : "") + String.join(", ", expressions);
    }

    private static String item(Rewriter rewriter, List<Token> item, List<Output> outputs) {
        boolean named = item.size() > 2
                && item.getLast().isName()
                && item.get(item.size() - 2).isWord("AS");
        List<Token> expression = named ? item.subList(0, item.size() - 2) : item;
        String sql = rewriter.rewrite(expression, Language.EXPRESSION);
        Optional<Column> column =
                expression.size() == 1 && expression.getFirst().isName()
                        ? rewriter.column(expression.getFirst().text())
                        : Optional.empty();
        String label = named
                ? item.getLast().text()
                : column.map(Column::name).orElseGet(() -> "Column" + (outputs.size() + 1));
        outputs.add(new Output(label, column));
        if (named) {
            rewriter.alias(label);
            return sql + " AS " + Rewriter.quoted(label);
        }
        return sql;
    }

    private static List<List<Token>> items(List<Token> tokens) {
        List<List<Token>> items = new ArrayList<>();
        List<Token> item = new ArrayList<>();
        int depth = 0;
        for (Token each : tokens) {
            depth += each.isSymbol("(") ? 1 : each.isSymbol(")") ? -1 : 0;
            if (depth == 0 && each.isSymbol(",")) {
                items.add(item);
                item = new ArrayList<>();
            } else {
                item.add(each);
            }
        }
        items.add(item);
        return items;
    }
}
