package dev.cinnabar.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that a mistyped one may stand for, so that an error can name them. Stateless. */
public final class NearNames {
    private static final int MOST = 3;
    private static final int BEGINNING = 4;

    private NearNames() {}

    /** The known names that are a few letters away or begin alike, the nearest first, at most three; empty where none is near. */
    public static List<String> of(String said, Collection<String> known) {
        return known.stream()
                .filter(name -> isNear(said, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(said, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The near ones, or all that are known where none is. */
    public static List<String> orAll(String said, Collection<String> known) {
        List<String> near = of(said, known);
        return near.isEmpty() ? List.copyOf(known) : near;
    }

    private static boolean isNear(String said, String name) {
        return distance(said, name) <= allowed(Math.min(said.length(), name.length()))
                || said.length() >= BEGINNING && name.startsWith(said.substring(0, BEGINNING));
    }

    /** Two letters that changed places are two that differ, which in a name of two would be all of it. */
    private static int allowed(int length) {
        return length < 3 ? 1 : Math.max(2, length / 3);
    }

    /** How many letters have to be put in, taken out or changed (V. I. Levenshtein, 1965). */
    private static int distance(String one, String other) {
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
