package dev.cinnabar.migrate.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A revision's place among the others. Immutable.
 *
 * @param id 1 to 64 of {@code 0-9 a-z _}
 * @param down the revisions that it follows
 * @param dependsOn revisions of other branches that must be there before it
 * @param labels names for the branch that begins here
 */
public record RevisionNode(String id, List<String> down, List<String> dependsOn, List<String> labels) {
    public RevisionNode {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** Whether a text can be an id or a label: 1 to 64 of {@code 0-9 a-z _}, and no word that means something else. */
    public static boolean isName(String text) {
        return RevisionName.fits(text);
    }

    /** All that must be there before it, each once: what it follows, then what it depends on. */
    public Set<String> parents() {
        Set<String> all = new LinkedHashSet<>(down);
        all.addAll(dependsOn);
        return all;
    }
}
