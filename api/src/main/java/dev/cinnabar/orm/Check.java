package dev.cinnabar.orm;

import dev.cinnabar.error.TrustedSql;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A condition that every row meets. */
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Check {
    String name() default "";

    /** SQL as it stands. */
    @TrustedSql
    String sql();
}
