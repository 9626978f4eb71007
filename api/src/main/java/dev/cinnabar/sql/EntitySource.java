package dev.cinnabar.sql;

import dev.cinnabar.schema.EntityObject;

/**
 * An entity as statements know it: its columns, and the table or tables where they stand. Immutable.
 *
 * @param <E> the class of its objects
 */
public interface EntitySource<E extends EntityObject> extends Selectable<E>, FromItem {
    Class<E> javaType();

    /** The table that an INSERT, UPDATE or DELETE of the class writes to. */
    Table table();
}
