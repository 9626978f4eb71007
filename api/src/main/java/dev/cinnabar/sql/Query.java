package dev.cinnabar.sql;

/**
 * A statement that gives rows.
 *
 * @param <R> what one row becomes
 */
public interface Query<R> extends Statement {
    /** What makes a row. */
    Selectable<R> row();

    /** The same as a common table expression: a name for its rows in WITH. */
    default Cte cte(String name) {
        return Cte.of(name, this);
    }
}
