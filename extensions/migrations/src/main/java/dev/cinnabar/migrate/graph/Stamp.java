package dev.cinnabar.migrate.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds where a database stands after it is said to stand somewhere: what stands above is forgotten, what stands below is believed. */
final class Stamp {
    private final Links links;
    private final Meaning meaning;

    Stamp(Links links, Meaning meaning) {
        this.links = links;
        this.meaning = meaning;
    }

    /** The heads after it. */
    Set<String> of(Set<String> applied, List<Said> targets) {
        Set<String> left = new LinkedHashSet<>(applied);
        Set<String> meant = new LinkedHashSet<>();
        for (Said target : targets) {
            if (target.isBase()) {
                left.removeAll(links.above(start(target, applied)));
            } else {
                meant.addAll(meaning.find(target, applied));
            }
        }
        Set<String> believed = links.below(meant);
        left.removeAll(above(meant, believed));
        left.addAll(believed);
        return links.tops(left);
    }

    private Set<String> start(Said base, Set<String> applied) {
        Branch branch = meaning.branch(base);
        return branch.isWhole() ? applied : Set.of(branch.start());
    }

    /** What follows the ones that are meant and is none of what they stand on, and all that stands on it. */
    private Set<String> above(Set<String> meant, Set<String> believed) {
        Set<String> first = new LinkedHashSet<>();
        meant.forEach(top -> first.addAll(links.followers(top)));
        first.removeAll(believed);
        return links.above(first);
    }
}
