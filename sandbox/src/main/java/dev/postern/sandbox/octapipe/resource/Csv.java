package dev.postern.sandbox.octapipe.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values with quotes, as RFC 4180 has them. */
final class Csv {
    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** The lines with at least one character, each split into its cells. */
    static List<List<String>> read(String text) {
        Csv csv = new Csv(text);
        List<List<String>> lines = new ArrayList<>();
        while (csv.at < text.length()) {
            List<String> line = csv.line();
            if (!line.equals(List.of(""))) {
                lines.add(line);
            }
        }
        return lines;
    }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (skip(','));
        skip('\r');
        skip('\n');
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (skip('"')) {
            while (at < text.length() && (!skip('"') || next('"'))) {
                cell.append(text.charAt(at));
                at++;
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(text.charAt(at));
            at++;
        }
        return cell.toString();
    }

    private boolean next(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private boolean skip(char wanted) {
        boolean there = next(wanted);
        at += there ? 1 : 0;
        return there;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
