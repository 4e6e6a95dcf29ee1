package dev.postern.occtoo.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Language tags: a language of ISO 639-1, where needed with a script and a region. */
public final class Language {
    /** What a language is, in words. */
    public static final String RULE = "a language code of two letters, as en, or with script and region, as zh-Hans-CN";

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?");
    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private Language() {}

    /** The tag in its usual case, as {@code sv-SE}; empty where it is none. */
    public static Optional<String> normalized(String tag) {
        String dashed = tag.strip().replace('_', '-');
        if (!FORM.matcher(dashed).matches()
                || !KNOWN.contains(dashed.substring(0, 2).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        StringBuilder normal = new StringBuilder(dashed.substring(0, 2).toLowerCase(Locale.ROOT));
        for (String part : dashed.substring(2).split("-", -1)) {
            switch (part.length()) {
                case 0 -> {}
                case 4 ->
                    normal.append('-')
                            .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                            .append(part.substring(1).toLowerCase(Locale.ROOT));
                default -> normal.append('-').append(part.toUpperCase(Locale.ROOT));
            }
        }
        return Optional.of(normal.toString());
    }
}
