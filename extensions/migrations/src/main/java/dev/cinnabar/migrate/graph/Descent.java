package dev.cinnabar.migrate.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a way back takes back. */
final class Descent {
    private final Links links;
    private final Meaning meaning;
    private final Walk walk;

    Descent(Links links, Meaning meaning) {
        this.links = links;
        this.meaning = meaning;
        this.walk = new Walk(links);
    }

    /** Those of the applied ones that go; all that stand on one that goes, go too. */
    Set<String> of(Said said, Set<String> applied) {
        Set<String> gone = links.above(first(said, applied));
        gone.retainAll(applied);
        return gone;
    }

    private Set<String> first(Said said, Set<String> applied) {
        Branch branch = meaning.branch(said);
        if (said.isRelative()) {
            return Set.of(lastOfSteps(said, branch, applied));
        }
        if (said.isBase()) {
            return branch.isWhole() ? applied : Set.of(branch.start());
        }
        return followers(there(said, applied), branch);
    }

    /** Steps back begin with the revision that the database stands at, and end with the branch. */
    private String lastOfSteps(Said said, Branch branch, Set<String> applied) {
        if (said.steps() > 0) {
            throw GraphRefusal.none("`" + said.text() + "` leads up, not back.", "Say `-1`, or use `upgrade`.");
        }
        String top = walk.position(said, new Branch(branch.start(), branch.members(), branch.members()), applied);
        if (top.isEmpty()) {
            throw GraphRefusal.none(
                    "`" + said.text() + "` leads too far: nothing is applied there.", "There is nothing to take back.");
        }
        if (said.steps() == -1) {
            return top;
        }
        Said rest = new Said(said.text(), said.branch(), said.symbol(), said.steps() + 1);
        List<String> way = walk.way(top, rest, branch.members());
        return way.get(way.size() - 1);
    }

    private Set<String> there(Said said, Set<String> applied) {
        Set<String> targets = meaning.find(said, applied);
        Set<String> missing = new LinkedHashSet<>(targets);
        missing.removeAll(applied);
        if (!missing.isEmpty()) {
            throw GraphRefusal.none(
                    "There is no way back to " + GraphRefusal.names(missing) + ": the database has not come so far.",
                    "It stands at " + (applied.isEmpty() ? "the base" : GraphRefusal.names(links.tops(applied)))
                            + "; say a revision below, or use `upgrade`.");
        }
        return targets;
    }

    /** What follows the targets and is none of what they stand on. */
    private Set<String> followers(Set<String> targets, Branch branch) {
        Set<String> first = new LinkedHashSet<>();
        targets.forEach(target -> first.addAll(links.followers(target)));
        first.retainAll(branch.lineage());
        first.removeAll(links.below(targets));
        return first;
    }
}
