package dev.postern.kit.result;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Comma-separated values as a Markdown table, while that is short enough to be read. */
public final class CsvTable {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 20;
    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private CsvTable() {}

    /** Empty where it is no table of the same columns in every row, or too large for one. */
    public static Optional<String> of(String csv) {
        List<List<String>> rows = rows(csv);
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        boolean even = rows.stream().allMatch(row -> row.size() == columns);
        if (!even || columns < 1 || columns > MOST_COLUMNS || rows.size() > MOST_ROWS) {
            return Optional.empty();
        }
        String ruler = "| --- ".repeat(columns) + "|";
        String body = rows.stream().skip(1).map(CsvTable::line).collect(Collectors.joining("\n"));
        return Optional.of((line(rows.getFirst()) + "\n" + ruler + "\n" + body).strip());
    }

    private static List<List<String>> rows(String csv) {
        try (MappingIterator<List<String>> all =
                CSV.readerForListOf(String.class).readValues(csv)) {
            return all.readAll();
        } catch (JacksonException e) {
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can always be read", e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replaceAll("\\R", "<br>")
                .strip();
    }
}
