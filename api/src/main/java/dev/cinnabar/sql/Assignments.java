package dev.cinnabar.sql;

import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.NullLiteral;
import java.util.ArrayList;
import java.util.List;

/**
 * What an update writes. Immutable.
 *
 * @param <E> whose columns they are
 */
public final class Assignments<E> {
    private final TableDefinition table;
    private final List<Assignment> all;

    Assignments(TableDefinition table, List<Assignment> all) {
        this.table = table;
        this.all = all;
    }

    List<Assignment> all() {
        return all;
    }

    public <T> Assignments<E> set(Assignable<? super E, T> column, T value) {
        return with(Assigned.each(table, column, value));
    }

    public <T> Assignments<E> set(Assignable<? super E, T> column, Expression<? extends T> value) {
        return with(Assigned.of(table, column.columnName(), value));
    }

    public Assignments<E> setNull(Assignable<? super E, ?> column) {
        List<Assignment> added = new ArrayList<>();
        Assigned.each(table, column, null)
                .forEach(assignment -> added.add(new Assignment(assignment.column(), new NullLiteral())));
        return with(added);
    }

    /** What the column's definition in the database says. */
    public Assignments<E> setDefault(Assignable<? super E, ?> column) {
        String name = Assigned.column(table, column.columnName()).name();
        return with(new Assignment(name, new DefaultKeyword()));
    }

    private Assignments<E> with(List<Assignment> several) {
        List<Assignment> more = all;
        for (Assignment added : several) {
            more = Assigned.with(more, added);
        }
        return new Assignments<>(table, more);
    }

    private Assignments<E> with(Assignment added) {
        return new Assignments<>(table, Assigned.with(all, added));
    }
}
