package dev.postern.sandbox.occtoo.search;

import java.util.Locale;

/** How alike two words are, whatever their case: 1 for the same, less for each letter that differs. */
public final class Likeness {
    private Likeness() {}

    public static double of(String query, String value) {
        String asked = query.toLowerCase(Locale.ROOT);
        String other = value.toLowerCase(Locale.ROOT);
        if (asked.equals(other)) {
            return 1;
        }
        if (other.contains(asked)) {
            return other.startsWith(asked) ? 0.95 : 0.9;
        }
        int longest = Math.max(asked.length(), other.length());
        return 1 - (double) distance(asked, other) / longest;
    }

    /** How many letters are to be put in, taken out or changed to get from one word to the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
