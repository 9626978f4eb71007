package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds the object, or the objects, that belong to this one. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Relationship {
    /** The attribute at the other end that says the same from there; both are kept in step. */
    String backPopulates() default "";

    /** The table between the two, where many belong to many. */
    String secondary() default "";

    /** How it loads where a query says nothing. */
    LoadStrategy load() default LoadStrategy.DEFAULT;
}
