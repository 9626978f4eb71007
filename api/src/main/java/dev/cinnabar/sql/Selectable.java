package dev.cinnabar.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything that may stand in a select list.
 *
 * @param <R> what one row of it becomes
 */
public interface Selectable<R> {
    /** The columns that it needs, in order. */
    List<Expression<?>> expressions();

    /** The lists inside its value, which other statements fetch; none for most. */
    default List<Nested> nested() {
        return List.of();
    }

    /** The same with each part replaced by another; what has no parts is replaced itself. */
    default Selectable<R> replaced(Replacement by) {
        return by.of(this);
    }

    /** Makes its value from a row, in which its own columns begin at {@code from}. */
    @Nullable
    R read(RowReader row, int from);

    /** Something else for each part of a row. */
    interface Replacement {
        <P> Selectable<P> of(Selectable<P> part);
    }
}
