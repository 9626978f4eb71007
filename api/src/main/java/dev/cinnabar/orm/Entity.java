package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class whose objects are rows; it extends the model that the processor generates from its nested class {@code Mapped}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Entity {
    /** The table's name; else the class's, in small letters with underscores. */
    String table() default "";

    /** The table's schema; else the default one. */
    String schema() default "";

    Unique[] uniques() default {};

    Index[] indexes() default {};

    Check[] checks() default {};

    /** A remark that the database keeps beside the table. */
    String comment() default "";

    /**
     * What else stands in the table, said in Java where annotations have no word for it: a {@link TableElements} with a constructor without
     * arguments.
     */
    Class<?> elements() default Object.class;

    /**
     * The entity that this one is a kind of; the generated model then extends it. What that one has stands in its table, and what comes with
     * this one in the {@link #table} that is named here; in the same table, if none is.
     */
    Class<?> inherits() default Object.class;

    /**
     * Of a kind: its table has all its columns, and it has no row in a table of the entity that it is a kind of. Either all kinds of an entity
     * are so or none. An entity whose kinds are concrete cannot be pointed at by a foreign key; abstract, it has no table.
     */
    boolean concrete() default false;

    /**
     * The column that says which kind a row is: an attribute of that name, or a column of its own. The uppermost class says it; it is needed
     * where kinds stand in one table.
     */
    String discriminator() default "";

    /**
     * Of a kind with a table of its own: its rows there are deleted by the database with those of the table above (ON DELETE CASCADE), and
     * a flush sends nothing for them.
     */
    boolean passiveDeletes() default false;

    /** What the discriminator says of rows of this class; else its simple name, in small letters with underscores. */
    String discriminatorValue() default "";
}
