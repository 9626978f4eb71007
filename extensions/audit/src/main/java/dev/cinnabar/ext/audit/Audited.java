package dev.cinnabar.ext.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An entity whose changes are written down as {@link AuditEntry}, and so for its kinds. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** What the log calls the entity; else the simple name of its class. A kind has a name of its own. */
    String name() default "";

    /**
     * Attributes, values of several columns and relationships of which nothing is written down, by their names in Java: secrets, and what
     * nobody asks for. Of a relationship to one, its key is left out with it. A kind adds to what its entity says.
     */
    String[] except() default {};

    /** Texts of values that are longer are cut after so many characters, and marked as cut; 0 for never. */
    int longest() default 0;
}
