package dev.cinnabar.sql;

import dev.cinnabar.schema.EntityObject;

/**
 * An entity as statements know it: its columns, and the table or tables where they stand. Immutable.
 *
 * @param <E> the class of its objects
 */
public interface EntitySource<E extends EntityObject> extends Selectable<E>, FromItem {
    Class<E> javaType();

    /** The table where its rows stand, or where what is its own stands of them. */
    Table table();

    /**
     * The table that an INSERT, UPDATE or DELETE of the class writes to.
     *
     * @throws dev.cinnabar.error.UsageException if its rows stand in several
     */
    default Table changedTable() {
        return table();
    }
}
