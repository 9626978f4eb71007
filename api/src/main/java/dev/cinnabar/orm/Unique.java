package dev.cinnabar.orm;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Columns that have together no value twice. */
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Unique {
    String name() default "";

    /** The names of the columns in the database. */
    String[] columns();
}
