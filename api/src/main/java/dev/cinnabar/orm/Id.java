package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field is the primary key, or a part of it. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Id {
    /** Whether the database fills it where it is the only one and a whole number; if not, the program gives each row its key. */
    boolean autoincrement() default true;
}
