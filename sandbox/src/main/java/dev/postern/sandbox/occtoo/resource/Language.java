package dev.postern.sandbox.occtoo.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Language tags: a language of ISO 639-1, with a script and a region where they are needed. */
final class Language {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final Pattern FORM = Pattern.compile("([A-Za-z]{2})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?");

    private Language() {}

    /** The tag in its usual case, as in {@code zh-Hans-CN}; empty for what is none. */
    static Optional<String> normalized(String tag) {
        Matcher parts = FORM.matcher(tag);
        if (!parts.matches() || !KNOWN.contains(parts.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        StringBuilder normal = new StringBuilder(parts.group(1).toLowerCase(Locale.ROOT));
        if (parts.group(2) != null) {
            String script = parts.group(2).toLowerCase(Locale.ROOT);
            normal.append('-')
                    .append(script.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(script.substring(1));
        }
        if (parts.group(3) != null) {
            normal.append('-').append(parts.group(3).toUpperCase(Locale.ROOT));
        }
        return Optional.of(normal.toString());
    }
}
