package dev.cinnabar.cli.models;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of classes of one package, of which no two differ in letter case alone. Confined to one thread. */
final class ClassNames {
    private final Set<String> taken = new HashSet<>();

    /** The name, or the same with a number behind it; the model that is generated beside the class finds its name free too. */
    String free(String wanted) {
        String name = wanted;
        for (int again = 2; isTaken(name); again++) {
            name = wanted + again;
        }
        taken.add(small(name));
        taken.add(small(name + "Model"));
        return name;
    }

    private boolean isTaken(String name) {
        return taken.contains(small(name)) || taken.contains(small(name + "Model"));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
