package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field holds a record whose components are columns of this entity; what is said of a component says it of its column. Where the field
 * may be null, all of them may, and the field is null where all of them are. No other mark stands beside this one than that it may be
 * null.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Embedded {
    /** What the columns' names begin with; where nothing is said, the field's name and an underscore. */
    String prefix() default "";
}
