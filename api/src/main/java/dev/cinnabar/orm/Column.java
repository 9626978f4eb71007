package dev.cinnabar.orm;

import dev.cinnabar.error.TrustedSql;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of a column beside its name and type. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Column {
    /** The name in the database; else the field's, in small letters with underscores. */
    String name() default "";

    /** The greatest number of characters of a text. */
    int length() default 0;

    /** Whether it is a text without a greatest length. */
    boolean text() default false;

    /** How many digits a {@code BigDecimal} has in all; where nothing is said, the database decides. */
    int precision() default 0;

    /** How many of them stand after the point. */
    int scale() default 0;

    /** Whether it is loaded only when it is asked for. */
    boolean deferred() default false;

    /** Whether it is loaded only when it or another of that group is asked for, and then all of the group together. */
    String deferredGroup() default "";

    boolean unique() default false;

    /** Whether it has an index; together with {@link #unique} that is one unique index. */
    boolean index() default false;

    /** Whether a row may have no value here; {@code @Nullable} on the field says the same. */
    boolean nullable() default false;

    /** A remark that the database keeps beside the column. */
    String comment() default "";

    /** What the server puts where an INSERT says nothing: SQL as it stands. */
    @TrustedSql
    String serverDefault() default "";

    /** Whether the server's clock fills it where an INSERT says nothing. */
    boolean serverNow() default false;

    /** Whether the server's clock fills it with every UPDATE that does not say otherwise. */
    boolean updateNow() default false;
}
