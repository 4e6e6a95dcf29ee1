package dev.postern.kit.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known names that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** At most {@code count} of the known names, nearest first; names that have nothing to do with it are left out. */
    public static List<String> to(String wrong, Collection<String> known, int count) {
        String word = wrong.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance(word, name.toLowerCase(Locale.ROOT))))
                .filter(candidate ->
                        candidate.distance <= Math.max(2, Math.max(word.length(), candidate.name.length()) / 2))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(count)
                .map(Candidate::name)
                .toList();
    }

    /** Levenshtein's edit distance; words are cut at 64 characters, so that it costs a bounded time. */
    private static int distance(String left, String right) {
        String a = left.length() > 64 ? left.substring(0, 64) : left;
        String b = right.length() > 64 ? right.substring(0, 64) : right;
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
