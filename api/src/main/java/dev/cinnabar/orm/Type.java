package dev.cinnabar.orm;

import dev.cinnabar.type.SqlType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The type that carries the field's values. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Type {
    Class<? extends SqlType<?>> value();
}
