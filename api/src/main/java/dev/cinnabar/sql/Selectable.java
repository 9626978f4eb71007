package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
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

    /**
     * What a value that was read has where one of the {@link #expressions} stands: a page after it is asked for by that.
     *
     * @throws UsageException if it does not tell
     */
    default @Nullable Object told(R value, int expression) {
        throw new UsageException(
                ErrorCode.BAD_STATEMENT,
                "An object of " + value.getClass().getName() + " does not tell the values of the order terms.",
                "give them: seekAfterValues(…)");
    }

    /** Something else for each part of a row. */
    interface Replacement {
        <P> Selectable<P> of(Selectable<P> part);
    }
}
