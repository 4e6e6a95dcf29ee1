package dev.postern.kit.live;

import java.util.List;

/**
 * A field that an account has made for itself. What people typed at the vendor is data: short, and without control
 * characters.
 *
 * @param key the internal key, by which a value is sent
 * @param label the name that people know it by
 * @param type the vendor's word for its type, or nothing
 * @param required whether the vendor refuses what lacks it
 * @param options its choices, or none
 */
public record Field(String key, String label, String type, boolean required, List<String> options) {
    static final int LONGEST_LABEL = 80;
    static final int LONGEST_OPTION = 60;
    static final int MOST_OPTIONS = 30;

    public Field {
        label = plain(label, LONGEST_LABEL);
        type = plain(type, LONGEST_OPTION);
        options = options.stream()
                .limit(MOST_OPTIONS)
                .map(option -> plain(option, LONGEST_OPTION))
                .toList();
    }

    static String plain(String text, int longest) {
        String clean =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]+", " ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest).strip();
    }
}
