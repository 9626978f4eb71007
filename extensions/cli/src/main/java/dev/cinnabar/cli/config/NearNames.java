package dev.cinnabar.cli.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a misspelt word may have meant. Stateless. */
public final class NearNames {
    private NearNames() {}

    /** The known words that are a few letters away, the nearest first; all of them if none is. */
    public static List<String> of(String said, Collection<String> known) {
        List<String> near = known.stream()
                .filter(word -> distance(said, word) <= Math.max(2, word.length() / 3))
                .sorted(Comparator.comparingInt(word -> distance(said, word)))
                .toList();
        return near.isEmpty() ? List.copyOf(known) : near;
    }

    /** How many letters have to be put in, taken out or changed (V. I. Levenshtein, 1965). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
