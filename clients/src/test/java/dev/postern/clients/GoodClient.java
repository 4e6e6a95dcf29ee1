package dev.postern.clients;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What every client has to make of a connector URL, whatever a page says that it makes of one. */
final class GoodClient {
    private static final Map<String, String> DONE = Map.of(
            "speaks", "2025-11-25|2026-07-28|does not say",
            "lists", "yes",
            "calls", "yes",
            "an error result", "its text",
            "a 429 result", "its text, with the seconds to wait",
            "a second factor", "yes");
    private static final List<String> REFUSED = List.of("a dead URL", "no second factor");
    private static final String WITHOUT_WORDS = "|connects|not tried|fails.*";

    private GoodClient() {}

    /**
     * Each behaviour that is not what it has to be, with what was seen.
     *
     * @param seen by behaviour
     * @param tellsOfProgress whether the client hands reports of progress to its user
     */
    static List<String> faults(Map<String, String> seen, boolean tellsOfProgress) {
        return Stream.of(
                        DONE.entrySet().stream()
                                .filter(behaviour ->
                                        !of(seen, behaviour.getKey()).matches(behaviour.getValue()))
                                .map(Map.Entry::getKey),
                        Stream.of("progress")
                                .filter(behaviour -> !of(seen, behaviour)
                                        .equals(tellsOfProgress ? "reports, then the result" : "the result")),
                        REFUSED.stream().filter(behaviour -> of(seen, behaviour).matches("(?s)" + WITHOUT_WORDS)))
                .flatMap(behaviours -> behaviours)
                .sorted()
                .map(behaviour -> behaviour + ": " + of(seen, behaviour))
                .toList();
    }

    private static String of(Map<String, String> seen, String behaviour) {
        return Objects.requireNonNullElse(seen.get(behaviour), "not tried").strip();
    }
}
