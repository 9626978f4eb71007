package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts revisions up and down along what follows what. An empty text stands for the state before all of them. */
final class Walk {
    private static final String BASE = "";

    private final Links links;

    Walk(Links links) {
        this.links = links;
    }

    /** Where a database that has these stands on a branch. */
    String position(Said said, Branch branch, Set<String> applied) {
        Set<String> ends = branch.isWhole() ? links.tops(applied) : links.ends(common(applied, branch.lineage()));
        if (ends.size() > 1) {
            throw GraphRefusal.several(
                    "`" + said.text() + "` counts from where the database stands, which is at more than one revision: "
                            + GraphRefusal.names(ends) + ".",
                    "Say the branch, `label@" + said.count() + "`, or count from a revision, `id" + said.count()
                            + "`; or say where to, by an id or by `" + end(said) + "`.");
        }
        return ends.isEmpty() ? BASE : ends.iterator().next();
    }

    /** The revision so many steps away. */
    String go(String from, Said said, Branch branch) {
        List<String> way = way(from, said, branch.lineage());
        return way.get(way.size() - 1);
    }

    /** Each revision that is come to on the way. */
    List<String> way(String from, Said said, Set<String> within) {
        List<String> way = new ArrayList<>();
        String at = from;
        for (int i = 0; i < Math.abs(said.steps()); i++) {
            at = next(at, said, within, i);
            way.add(at);
        }
        return way;
    }

    private String next(String at, Said said, Set<String> within, int done) {
        Set<String> next = common(said.steps() > 0 ? after(at) : before(at), within);
        if (next.isEmpty()) {
            throw GraphRefusal.none(
                    "`" + said.text() + "` leads too far: after " + done + " steps there is no revision more.",
                    "Say fewer steps, or `" + end(said) + "`.");
        }
        if (next.size() > 1) {
            throw GraphRefusal.several(
                    "`" + said.text() + "` comes to a fork: " + (at.equals(BASE) ? "at the base" : "at `" + at + "`")
                            + " the next ones are " + GraphRefusal.names(next) + ".",
                    "Say one of their ids, or the branch: `label@" + said.count() + "`.");
        }
        return next.iterator().next();
    }

    private List<String> after(String at) {
        if (!at.equals(BASE)) {
            return links.followers(at);
        }
        return links.nodes().stream()
                .filter(node -> node.down().isEmpty())
                .map(RevisionNode::id)
                .toList();
    }

    private List<String> before(String at) {
        return at.equals(BASE) ? List.of() : links.node(at).down();
    }

    private static Set<String> common(Iterable<String> some, Set<String> others) {
        Set<String> common = new LinkedHashSet<>();
        for (String id : some) {
            if (others.contains(id)) {
                common.add(id);
            }
        }
        return common;
    }

    private static String end(Said said) {
        return said.steps() > 0 ? "heads" : "base";
    }
}
