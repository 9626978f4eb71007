package dev.cinnabar.orm;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over columns. */
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Index {
    String name() default "";

    /** The names of the columns in the database. */
    String[] columns();

    /** Whether the columns have together no value twice. */
    boolean unique() default false;
}
