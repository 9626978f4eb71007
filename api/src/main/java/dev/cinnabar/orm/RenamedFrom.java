package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a column, or the table of an entity, had before. Where a comparison finds that name in the database and not the new one, it
 * renames what is there, with all its rows, instead of dropping it and adding another. It may stay when that is done: where the new name is
 * found, nothing is asked of the old one.
 */
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RenamedFrom {
    /**
     * The earlier name in the database: of a field the column's, of a class the table's in the same schema. Of a component of an embedded
     * record it is what stood behind the prefix.
     */
    String value();
}
