package dev.cinnabar.testkit.kit;

import dev.cinnabar.dialect.Feature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Leaves a check out on a database that lacks one of these; the engine's dialect is asked, and the report names what is missing. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Feature[] value();
}
