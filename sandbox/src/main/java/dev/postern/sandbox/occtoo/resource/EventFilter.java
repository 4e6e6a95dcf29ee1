package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads filters of events: {@code (type eq "a" and sourceId eq "b") or type eq "c"}; {@code and} binds tighter. */
final class EventFilter {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|\"[^\"]*\"|[A-Za-z]+)");

    private final Deque<String> tokens = new ArrayDeque<>();

    private EventFilter(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (!text.substring(end).isBlank()) {
            throw wrong();
        }
    }

    /** What an event must be; everything where the text is empty. */
    static Predicate<JsonNode> parse(String text) {
        if (text.isBlank()) {
            return event -> true;
        }
        EventFilter filter = new EventFilter(text);
        Predicate<JsonNode> all = filter.anyOf();
        if (!filter.tokens.isEmpty()) {
            throw wrong();
        }
        return all;
    }

    private Predicate<JsonNode> anyOf() {
        Predicate<JsonNode> any = allOf();
        while ("or".equals(tokens.peek())) {
            tokens.remove();
            any = any.or(allOf());
        }
        return any;
    }

    private Predicate<JsonNode> allOf() {
        Predicate<JsonNode> all = one();
        while ("and".equals(tokens.peek())) {
            tokens.remove();
            all = all.and(one());
        }
        return all;
    }

    private Predicate<JsonNode> one() {
        String name = next();
        if (name.equals("(")) {
            Predicate<JsonNode> within = anyOf();
            if (!next().equals(")")) {
                throw wrong();
            }
            return within;
        }
        String operator = next();
        String quoted = next();
        if (!operator.equals("eq") || !quoted.startsWith("\"")) {
            throw wrong();
        }
        String value = quoted.substring(1, quoted.length() - 1);
        return event -> (event.has(name) ? event.path(name) : event.path("data").path(name))
                .asText()
                .equals(value);
    }

    private String next() {
        String next = tokens.poll();
        if (next == null) {
            throw wrong();
        }
        return next;
    }

    private static Problem wrong() {
        return Problem.invalid("filter", "The filter cannot be read.");
    }
}
