package dev.postern.kit.record;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a value comes from that is sent to sign in. */
public sealed interface SignInValue {
    /** What stands for an argument in a text. */
    Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    /** A field of the account's credential. */
    record OfAccount(String name) implements SignInValue {}

    /** An argument of the call. */
    record OfCall(String name) implements SignInValue {}

    default Optional<String> field() {
        return this instanceof OfAccount(String name) ? Optional.of(name) : Optional.empty();
    }

    default Optional<String> argument() {
        return this instanceof OfCall(String name) ? Optional.of(name) : Optional.empty();
    }

    /** A field by its name; an argument by its name in braces. */
    static SignInValue of(String text) {
        return text.startsWith("{") && text.endsWith("}")
                ? new OfCall(text.substring(1, text.length() - 1))
                : new OfAccount(text);
    }

    /** The arguments that a text has places for. */
    static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(SignInValue::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
