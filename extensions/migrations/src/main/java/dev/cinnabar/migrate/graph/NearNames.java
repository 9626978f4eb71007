package dev.cinnabar.migrate.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the names that a mistyped one may stand for. Stateless. */
final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /** A sentence that names the nearest ones, or an empty text where none is near. */
    static String hint(String said, Collection<String> names) {
        List<String> near = of(said, names);
        return near.isEmpty()
                ? ""
                : "Near it: " + near.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")) + ". ";
    }

    private static List<String> of(String said, Collection<String> names) {
        return names.stream()
                .filter(name -> isNear(said, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(said, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String said, String name) {
        return distance(said, name) <= Math.max(1, Math.min(said.length(), name.length()) / 3)
                || said.length() >= 4 && name.startsWith(said.substring(0, 4));
    }

    /** How many characters are put in, left out or taken for others. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            above = row(one.charAt(i - 1), i, other, above);
        }
        return above[other.length()];
    }

    private static int[] row(char letter, int number, String other, int[] above) {
        int[] row = new int[above.length];
        row[0] = number;
        for (int j = 1; j < row.length; j++) {
            int taken = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(taken, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
