package io.orgraph.config;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the intended word by an edit distance that counts a transposition as one edit. */
final class Spelling {
    private static final int MOST_SLIPS = 2;

    private Spelling() {}

    /** The nearest of the words within two edits; null for none. */
    static @Nullable String nearest(String word, Collection<String> words) {
        return words.stream()
                .filter(other -> isNear(word, other))
                .min(Comparator.comparingInt((String other) -> slips(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    static boolean isNear(String one, String other) {
        return Math.abs(one.length() - other.length()) <= MOST_SLIPS && slips(one, other) <= MOST_SLIPS;
    }

    /** The number of letters missing, surplus, wrong or transposed. */
    static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : next(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int next(int[][] slips, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean turned =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return turned ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
