package dev.postern.kit.live;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that an account has made for itself. What people typed at the vendor is data: short, and without control
 * characters.
 *
 * @param key the internal key, by which a value is sent
 * @param label the name that people know it by
 * @param type the vendor's word for its type, or nothing
 * @param required whether the vendor refuses what lacks it
 * @param options its choices, or none
 * @param description what it is for, or nothing
 */
public record Field(String key, String label, String type, boolean required, List<String> options, String description) {
    /** Clients refuse a schema with any other key. */
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    public static final int LONGEST_LABEL = 80;
    static final int LONGEST_OPTION = 60;
    static final int MOST_OPTIONS = 30;
    static final int LONGEST_DESCRIPTION = 200;

    public Field(String key, String label, String type, boolean required, List<String> options) {
        this(key, label, type, required, options, "");
    }

    public Field {
        label = plain(label, LONGEST_LABEL);
        type = plain(type, LONGEST_OPTION);
        description = plain(description, LONGEST_DESCRIPTION);
        options = options.stream()
                .limit(MOST_OPTIONS)
                .map(option -> plain(option, LONGEST_OPTION))
                .toList();
    }

    /** Whether it can be an argument of its own. One that cannot can still be sent. */
    public boolean isArgument() {
        return PLAIN_KEY.matcher(key).matches();
    }

    /** Without control characters, and no longer than that. */
    public static String plain(String text, int longest) {
        String clean =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]+", " ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest).strip();
    }
}
