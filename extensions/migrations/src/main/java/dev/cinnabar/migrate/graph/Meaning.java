package dev.cinnabar.migrate.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what a text means among the revisions, for a database that has some of them. */
final class Meaning {
    private final Links links;
    private final NameSearch names;
    private final Walk walk;

    Meaning(Links links) {
        this.links = links;
        this.names = new NameSearch(links);
        this.walk = new Walk(links);
    }

    /** The branch that is named before an {@code @}; all revisions where none is. */
    Branch branch(Said said) {
        return said.branch().isEmpty() ? Branch.whole(links) : Branch.at(names.find(said.branch()), links);
    }

    /** The ids that are meant where no database is asked; none for {@code base}. */
    Set<String> find(Said said) {
        if (said.isRelative() || said.symbol().equals("current")) {
            throw GraphRefusal.none(
                    "`" + said.text() + "` counts from where a database stands, and none is asked here.",
                    "Count from a revision: `id" + (said.isRelative() ? said.text() : "") + "`.");
        }
        return find(said, Set.of());
    }

    /** The ids that are meant where a database has these. */
    Set<String> find(Said said, Set<String> applied) {
        Branch branch = branch(said);
        if (said.isRelative()) {
            return Set.of(walk.go(walk.position(said, branch, applied), said, branch));
        }
        Set<String> meant = symbol(said, branch, applied);
        if (said.steps() == 0) {
            return meant;
        }
        return Set.of(walk.go(said.symbol().equals("base") ? "" : one(said, meant), said, branch));
    }

    private Set<String> symbol(Said said, Branch branch, Set<String> applied) {
        return switch (said.symbol()) {
            case "base" -> Set.of();
            case "current" -> within(branch, links.tops(applied));
            case "heads" -> heads(branch);
            case "head" -> head(said, heads(branch));
            default -> Set.of(onBranch(said, branch, names.find(said.symbol())));
        };
    }

    private Set<String> heads(Branch branch) {
        return within(branch, links.ends(links.ids()));
    }

    private static Set<String> within(Branch branch, Collection<String> ids) {
        Set<String> some = new LinkedHashSet<>(ids);
        some.retainAll(branch.members());
        return some;
    }

    private static Set<String> head(Said said, Set<String> heads) {
        if (heads.size() > 1) {
            throw GraphRefusal.several(
                    "`" + said.text() + "` means more than one revision: the heads are " + GraphRefusal.names(heads)
                            + ".",
                    "Say `heads` for all of them, an id or `label@head` for one;"
                            + " or join them by a revision that follows all of them (`merge`).");
        }
        return heads;
    }

    private static String onBranch(Said said, Branch branch, String id) {
        if (!branch.lineage().contains(id)) {
            throw GraphRefusal.none(
                    "The revision `" + id + "` is not on the branch `" + said.branch() + "`.",
                    "Say it without the branch, or another branch.");
        }
        return id;
    }

    private static String one(Said said, Set<String> ids) {
        if (ids.size() != 1) {
            throw GraphRefusal.several(
                    "`" + said.text() + "` counts from "
                            + (ids.isEmpty() ? "no revision" : "more than one revision: " + GraphRefusal.names(ids))
                            + ".",
                    "Count from one of them: `id" + said.count() + "`.");
        }
        return ids.iterator().next();
    }
}
