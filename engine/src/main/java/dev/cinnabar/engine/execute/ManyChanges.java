package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.engine.compile.ParameterPlaces;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.type.StandardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Runs a change for many sets of parameters in the way that the dialect says is best. An update joins the sets as rows where its condition
 * names different rows for each of them, so that it is as if one had run after the other. Used once.
 */
final class ManyChanges {
    /** Types whose values are equal in the database only where they are in Java. */
    private static final Set<Class<?>> EXACT = Set.of(Short.class, Integer.class, Long.class, UUID.class);

    private final Executor executor;
    private final Dialect dialect;
    private final Change change;
    private final List<? extends Map<String, ?>> sets;

    ManyChanges(Executor executor, Dialect dialect, Change change, List<? extends Map<String, ?>> sets) {
        this.executor = executor;
        this.dialect = dialect;
        this.change = change;
        this.sets = sets;
    }

    Changed run() {
        Rewritten.OtherStatement settled = executor.settled(GivenSets.given(change, sets.get(0)));
        Call first = executor.compile(settled);
        ManyStatement many = new ManyStatement(
                executor, settled, first, new GivenSets(executor, change, settled.node(), first, sets));
        return executor.once(first, () -> changed(settled, many));
    }

    private Changed changed(Rewritten.OtherStatement settled, ManyStatement many) {
        List<Integer> keys = keys(settled.node());
        if (keys.isEmpty() || !many.fits(dialect)) {
            return executor.counted(many);
        }
        long[] count = new long[1];
        many.send(dialect, true, (call, number) -> count[0] += executor.count(call), Portions.Apart.by(keys));
        return ChangedRows.of(count[0]);
    }

    /** The places of the parameters that name the rows of an update; none where sets could meet in a row. */
    private List<Integer> keys(Node settled) {
        if (!(dialect.manyRows() instanceof ManyRows.Arrays)
                || !(settled instanceof UpdateNode update)
                || !update.from().isEmpty()
                || !update.ordering().equals(Ordering.NONE)) {
            return List.of();
        }
        List<Optional<Parameter>> places = ParameterPlaces.of(settled).orElse(List.of());
        List<Integer> keys = new ArrayList<>();
        update.where().forEach(condition -> addKeys(update, condition, places, keys));
        return keys;
    }

    private static void addKeys(
            UpdateNode update, Node condition, List<Optional<Parameter>> places, List<Integer> keys) {
        if (condition instanceof Junction junction && junction.kind() == JunctionKind.AND) {
            junction.parts().forEach(part -> addKeys(update, part, places, keys));
        } else if (condition instanceof Comparison comparison
                && comparison.operator() == ComparisonOperator.EQ
                && comparison.left() instanceof ColumnNode column
                && comparison.right() instanceof Parameter parameter
                && namesRows(update, column)) {
            int place = places.indexOf(Optional.of(parameter));
            if (place >= 0) {
                keys.add(place);
            }
        }
    }

    private static boolean namesRows(UpdateNode update, ColumnNode column) {
        return column.source().equals(update.table())
                && column.type() instanceof StandardType<?>
                && EXACT.contains(column.type().javaType())
                && update.assignments().stream()
                        .noneMatch(assignment -> assignment.column().equals(column.name()));
    }
}
