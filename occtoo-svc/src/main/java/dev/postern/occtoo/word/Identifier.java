package dev.postern.occtoo.word;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identifiers, as entries, properties, card definitions and destinations have them. */
public final class Identifier {
    /** What an identifier is, in words. */
    public static final String RULE = "1 to 256 of the characters A-Z, a-z, 0-9, _ and -";

    private static final int LONGEST = 256;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that no decomposition leads back to a plain one. */
    private static final Map<String, String> PLAIN =
            Map.of("æ", "ae", "Æ", "Ae", "ø", "o", "Ø", "O", "ß", "ss", "œ", "oe", "Œ", "Oe", "ł", "l", "Ł", "L");

    private Identifier() {}

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The identifier that fits a name, in camel case as Occtoo Studio makes them; empty where nothing is left. */
    public static Optional<String> fromName(String name) {
        String plain = name;
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder made = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            if (!word.isEmpty()) {
                made.append(made.isEmpty() ? first(word) : next(word));
            }
        }
        return made.isEmpty() ? Optional.empty() : Optional.of(made.substring(0, Math.min(made.length(), LONGEST)));
    }

    private static String first(String word) {
        return isShouted(word)
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String next(String word) {
        String rest = word.substring(1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + (isShouted(word) ? rest.toLowerCase(Locale.ROOT) : rest);
    }

    private static boolean isShouted(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
