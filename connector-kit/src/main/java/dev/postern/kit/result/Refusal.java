package dev.postern.kit.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tool call that did not succeed, as the model is told.
 *
 * @param fault which kind
 * @param text what is wrong and what to do next
 * @param facts the same for programs, as {@code status} or {@code retry_after}
 * @param rateLimit what the vendor said about its limits
 */
public record Refusal(Fault fault, String text, Map<String, Object> facts, Optional<RateLimit> rateLimit) {
    /** The fact that is false where it is sure that nothing has reached the vendor. */
    public static final String SENT = "sent";

    public Refusal {
        facts = Map.copyOf(facts);
    }

    public static Refusal of(Fault fault, String text) {
        return new Refusal(fault, text, Map.of(), Optional.empty());
    }

    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refusal(fault, text, more, rateLimit);
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
