package dev.postern.clients;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of what every client does, by the client's name. */
record ClientsTable(Map<String, Map<String, String>> seen) {
    private static final List<String> DONE =
            List.of("speaks", "lists", "calls", "an error result", "a 429 result", "progress", "a second factor");
    private static final List<String> TOLD = List.of("a dead URL", "no second factor");
    private static final int LONGEST = 120;

    /** How our own words at a connector URL begin, whatever a client puts around them. */
    private static final List<String> OURS =
            List.of("This connector URL is not valid", "This connector URL works only together with");

    String page() {
        return """
                # Official clients

                What official MCP clients make of a connector URL. `./dev clients` drives each of them against the services and
                compares what it sees with this page; `./dev clients --renew` writes it anew.

                ## What works

                "Its text" means that the model gets to read what went wrong and what to do about it. Reports of progress are
                those that the client hands to its user. A second factor is given as a header.

                %s

                ## What its user reads when it cannot connect

                "Our words" means that the sentence of [the answer](reference-errors.md) is shown, whatever stands around it.

                %s
                """.formatted(table(DONE, false), table(TOLD, true)).replaceAll("(?m) +$", "");
    }

    private String table(List<String> behaviours, boolean words) {
        return Stream.concat(
                        Stream.of(
                                row("client", behaviours),
                                row(
                                        "---",
                                        behaviours.stream().map(each -> "---").toList())),
                        seen.entrySet().stream()
                                .map(client -> row(
                                        client.getKey(),
                                        behaviours.stream()
                                                .map(each -> client.getValue().getOrDefault(each, "not tried"))
                                                .map(cell -> words ? words(cell) : firstLine(cell))
                                                .toList())))
                .collect(Collectors.joining("\n"));
    }

    private static String words(String message) {
        return OURS.stream().anyMatch(message::contains) ? "our words" : "\"" + firstLine(message) + "\"";
    }

    private static String firstLine(String text) {
        String line =
                text.strip().lines().findFirst().orElse("").replace("|", "\\|").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |";
    }
}
