package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** A draft in Markdown. */
final class DraftText {
    private static final int MOST_ROWS = 30;
    private static final int LONGEST_CELL = 120;

    private final Draft draft;
    private final StringJoiner text = new StringJoiner("\n\n");

    DraftText(Draft draft) {
        this.draft = draft;
    }

    String text() {
        text.add("## " + cell(draft.title()));
        text.add((draft.summary() + " Nothing has been changed.").strip());
        form();
        draft.fields().stream()
                .filter(field -> isTable(field) && !value(field).isEmpty())
                .forEach(field -> text.add("**%s**\n\n%s".formatted(field.label(), table(value(field)))));
        remarks("Missing", draft.findings().missing());
        remarks("Would be refused", draft.findings().refused());
        list("Please note", draft.findings().warnings());
        draft.preview().ifPresent(this::preview);
        submit();
        list(
                "Afterwards",
                draft.next().stream()
                        .map(next ->
                                "`%s` with `%s`: %s".formatted(next.tool(), Json.text(next.arguments()), next.why()))
                        .toList());
        return text.toString();
    }

    private void form() {
        StringJoiner rows = new StringJoiner("\n");
        rows.add("| Field | Value |").add("|---|---|");
        draft.fields().stream()
                .filter(field -> field.required() || !value(field).isMissingNode())
                .forEach(field -> rows.add("| %s | %s |".formatted(field.label(), shown(field))));
        text.add(rows.toString());
    }

    private void preview(JsonNode preview) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("**Preview**: %s match."
                .formatted(cards(preview.path("matchCount").asLong())));
        preview.path("sampleResults").forEach(each -> lines.add("- " + code(Json.text(each))));
        text.add(lines.toString());
    }

    private static String cards(long count) {
        return count == 1 ? "1 card would" : count + " cards would";
    }

    private void submit() {
        String when = draft.isReady()
                ? "**Ready.** Show this to the user. Once they agree, call `%s` with exactly:"
                : "**Not ready.** Ask the user, then draft again. So far `%s` would be called with:";
        text.add("%s\n\n```json\n%s\n```".formatted(when.formatted(draft.tool()), Json.text(draft.arguments())));
    }

    private void remarks(String title, List<Findings.Remark> remarks) {
        list(
                title,
                remarks.stream()
                        .map(each -> each.path().isEmpty() ? each.say() : "`%s`: %s".formatted(each.path(), each.say()))
                        .toList());
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.add("**%s**\n- %s"
                    .formatted(
                            title,
                            String.join(
                                    "\n- ", lines.stream().map(DraftText::line).toList())));
        }
    }

    private JsonNode value(Field field) {
        return draft.arguments().path(field.name());
    }

    private static boolean isTable(Field field) {
        return field.kind() == Field.Kind.TABLE;
    }

    private String shown(Field field) {
        JsonNode value = value(field);
        if (value.isMissingNode()) {
            return "*missing*";
        }
        if (isTable(field)) {
            return value.size() + " below";
        }
        return value.isContainerNode() ? code(cell(plain(value))) : cell(value.asText());
    }

    private static String table(JsonNode rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        StringJoiner table = new StringJoiner("\n");
        table.add("| " + String.join(" | ", columns) + " |");
        table.add("|" + "---|".repeat(columns.size()));
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
            JsonNode row = rows.path(i);
            table.add("| %s |"
                    .formatted(String.join(
                            " | ",
                            columns.stream()
                                    .map(column -> cell(plain(row.path(column))))
                                    .toList())));
        }
        return rows.size() <= MOST_ROWS
                ? table.toString()
                : table.add("\nand %d more".formatted(rows.size() - MOST_ROWS)).toString();
    }

    private static String plain(JsonNode value) {
        return value.isContainerNode() ? Json.text(value) : value.asText();
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What stands in a table must not end its cell or its line. */
    private static String cell(String text) {
        String line = line(text).replace("|", "\\|");
        return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL) + "…";
    }
}
