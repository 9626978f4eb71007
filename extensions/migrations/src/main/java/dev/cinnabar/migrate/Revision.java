package dev.cinnabar.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class as one change of the schema, and says where it stands among the others. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
    /** Its name for all time: 1 to 64 of {@code 0-9 a-z _}. */
    String id();

    /** The revisions that it follows: none for a first one, several for one that joins branches. */
    String[] down() default {};

    /** What it is for, in a few words. */
    String message();

    /** Names for the branch that begins here. */
    String[] labels() default {};

    /** Revisions of other branches that must be there before it. */
    String[] dependsOn() default {};

    /** Whether it runs outside of a transaction; a statement that fails in the middle then leaves the ones before it. */
    boolean outsideTransaction() default false;
}
