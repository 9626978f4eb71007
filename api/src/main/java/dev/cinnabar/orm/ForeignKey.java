package dev.cinnabar.orm;

import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ReferentialAction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column holds the key of an entity; its class is named, never its table. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ForeignKey {
    Class<?> value();

    /** What the database does to the row when the one that it points at is deleted; of a key of several columns, its first one says it. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What the database does to the column when the key that it holds changes. */
    ReferentialAction onUpdate() default ReferentialAction.NO_ACTION;

    /** When the database checks it. */
    Deferral deferral() default Deferral.NONE;
}
