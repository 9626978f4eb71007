package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order rows are deleted: those that point at others before them; circles are opened by emptying a key. Used for one flush. */
final class Going {
    private final UnitOfWork unit;
    private final Collection<Tracked> rows;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Edge> released = new ArrayList<>();

    /** A row whose foreign key points at another that goes too. */
    private record Edge(Tracked row, Relation<?, ?> relation, Tracked other) {
        boolean canBeEmptied() {
            return relation.ends().nearAttributes().stream()
                    .allMatch(column -> column.definition().isNullable());
        }
    }

    /** @param rows those that really go */
    Going(UnitOfWork unit, Collection<Tracked> rows) {
        this.unit = unit;
        this.rows = rows;
        rows.forEach(row -> edges.addAll(from(row)));
    }

    /** The rows that really go. */
    Collection<Tracked> rows() {
        return rows;
    }

    /** From a row to those that go and that it points at in the database: its foreign keys say so, whether or not objects are loaded. */
    private List<Edge> from(Tracked row) {
        List<Edge> found = new ArrayList<>();
        for (Relation<?, ?> relation : row.mapping().written()) {
            boolean points = relation.ends().direction() == Direction.MANY_TO_ONE;
            Tracked other = points ? unit.named(relation, row::stored) : null;
            if (other != null && rows.contains(other)) {
                found.add(new Edge(row, relation, other));
            }
        }
        return found;
    }

    Map<Tracked, Integer> levels() {
        while (!edges.isEmpty()) {
            RowLevels order = new RowLevels(rows);
            edges.forEach(edge -> order.after(edge.row(), edge.other()));
            Map<Tracked, Integer> levels = order.levels();
            Set<Tracked> stuck = new LinkedHashSet<>(order.stuck());
            if (stuck.isEmpty()) {
                return levels;
            }
            open(stuck);
        }
        return Map.of();
    }

    /** Those rows, and all that are deleted before them since they point at them. */
    Set<Tracked> upTo(Collection<Tracked> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        Followers pointing = new Followers();
        edges.forEach(edge -> pointing.add(edge.other(), edge.row()));
        return pointing.from(rows);
    }

    /** Those that can go only when these rows have changed: they point at them, or at a row that must go before them. */
    Set<Tracked> heldBy(Collection<Tracked> rows) {
        Followers pointedAt = new Followers();
        edges.forEach(edge -> pointedAt.add(edge.row(), edge.other()));
        return pointedAt.from(rows.stream()
                .flatMap(row -> from(row).stream())
                .map(Edge::other)
                .toList());
    }

    private void open(Set<Tracked> stuck) {
        List<Edge> opened = edges.stream()
                .filter(edge -> stuck.contains(edge.row()) && stuck.contains(edge.other()) && edge.canBeEmptied())
                .toList();
        if (opened.isEmpty()) {
            throw Words.circle(
                    "Rows that are deleted point at each other",
                    stuck,
                    "or delete the rows by a statement in a way that the database allows");
        }
        edges.removeAll(opened);
        released.addAll(opened);
    }

    /** Empties the keys that close circles. */
    List<Step> releases() {
        List<Step> steps = new ArrayList<>();
        released.forEach(edge -> steps.add(new Step.Release(
                edge.row().mapping(),
                List.of(edge.row()),
                Set.copyOf(edge.relation().ends().nearAttributes()))));
        return steps;
    }
}
