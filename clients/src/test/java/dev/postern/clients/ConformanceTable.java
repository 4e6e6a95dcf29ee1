package dev.postern.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.clients.Scenario.Check;
import dev.postern.clients.Scenario.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of what the conformance suite found.
 *
 * @param suite name and version
 * @param played the scenarios, by protocol version
 * @param notOffered why some scenarios, and some checks of others, are about what Postern does not have
 */
record ConformanceTable(String suite, Map<String, List<Scenario>> played, JsonNode notOffered) {
    private static final int LONGEST = 160;

    static ConformanceTable of(String suite, Map<String, List<Scenario>> played) throws IOException {
        return new ConformanceTable(
                suite,
                played,
                new ObjectMapper().readTree(Path.of("not-offered.json").toFile()));
    }

    /** Every check that failed although Postern offers what it is about. */
    List<String> failures() {
        return played.entrySet().stream()
                .flatMap(version -> version.getValue().stream()
                        .filter(this::isOffered)
                        .flatMap(scenario -> with(scenario, Status.FAILURE)
                                .map(check -> "%s, %s, %s: %s"
                                        .formatted(version.getKey(), scenario.name(), check.id(), check.words()))))
                .toList();
    }

    String page() {
        return """
                # Conformance

                What the official suite, `%s`, finds at a connector URL.
                `./dev clients` plays every server scenario that it has for these versions, at the public port of the token
                service, and compares with this page; `./dev clients --renew` writes it anew. The numbers are those of checks. "Not
                offered" are those about what Postern does not have; why, stands in `clients/not-offered.json`. The tools that the
                suite asks for are those of a made-up vendor, in `clients/src/test`.

                %s
                """.formatted(
                        suite,
                        played.entrySet().stream()
                                .map(version -> "## " + version.getKey() + "\n\n" + table(version.getValue()))
                                .collect(Collectors.joining("\n\n")));
    }

    private String table(List<Scenario> scenarios) {
        return Stream.concat(
                        Stream.of(
                                "| scenario | passed | failed | skipped | not offered | why |",
                                "| --- | --- | --- | --- | --- | --- |"),
                        scenarios.stream().map(this::row))
                .collect(Collectors.joining("\n"));
    }

    private String row(Scenario scenario) {
        if (!isOffered(scenario)) {
            String why = notOffered.path("scenarios").path(scenario.name()).asText();
            return "| %s | – | – | – | all | %s |".formatted(scenario.name(), why);
        }
        long skipped = with(scenario, Status.SKIPPED).count()
                + with(scenario, Status.WARNING).count()
                + with(scenario, Status.INFO).count();
        long missing = scenario.checks().stream().filter(this::isMissing).count();
        return "| %s | %d | %d | %d | %d | %s |"
                .formatted(
                        scenario.name(),
                        with(scenario, Status.SUCCESS).count(),
                        with(scenario, Status.FAILURE).count(),
                        skipped,
                        missing,
                        why(scenario));
    }

    private String why(Scenario scenario) {
        return scenario.checks().stream()
                .filter(check -> check.status() != Status.SUCCESS)
                .map(check -> isMissing(check)
                        ? "not offered: "
                                + notOffered.path("checks").path(check.id()).asText()
                        : check.words())
                .map(ConformanceTable::shortened)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private boolean isOffered(Scenario scenario) {
        return !notOffered.path("scenarios").has(scenario.name());
    }

    private boolean isMissing(Check check) {
        return check.status() != Status.SUCCESS && notOffered.path("checks").has(check.id());
    }

    private Stream<Check> with(Scenario scenario, Status status) {
        return scenario.checks().stream().filter(check -> check.status() == status && !isMissing(check));
    }

    private static String shortened(String words) {
        String line = words.lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("[.]$", "")
                .replace("|", "\\|");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
