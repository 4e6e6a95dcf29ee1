package dev.postern.contract.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known names that somebody probably meant. */
public final class Nearest {
    /** Longer words are cut, so that a comparison costs a bounded time. */
    private static final int LONGEST = 64;

    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {}

    /** At most {@code count} of the known names, nearest first; names that have nothing to do with it are left out. */
    public static List<String> to(String wrong, Collection<String> known, int count) {
        return known.stream()
                .map(name -> new Candidate(name, distance(wrong, name)))
                .filter(candidate ->
                        candidate.distance <= Math.max(2, Math.max(wrong.length(), candidate.name.length()) / 2))
                .sorted(Candidate.NEAREST_FIRST)
                .limit(count)
                .map(Candidate::name)
                .toList();
    }

    /** The known name that is fewest letters away, or begins with it, unless that would be a mere guess. */
    public static Optional<String> to(String wrong, Collection<String> known) {
        int bound = Math.max(2, wrong.length() / 3);
        return known.stream()
                .map(name -> new Candidate(name, distance(wrong, name)))
                .filter(candidate -> candidate.distance <= bound || isBeginning(wrong, candidate.name))
                .min(Candidate.NEAREST_FIRST)
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {
        static final Comparator<Candidate> NEAREST_FIRST =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);
    }

    private static boolean isBeginning(String word, String name) {
        return word.length() >= SHORTEST_BEGINNING && cut(name).startsWith(cut(word));
    }

    private static String cut(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
    }

    /** Levenshtein's edit distance, whatever the case. */
    private static int distance(String left, String right) {
        String a = cut(left);
        String b = cut(right);
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
