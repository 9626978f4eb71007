package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field counts the changes of its row: an UPDATE or DELETE finds only the row that was read. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Version {}
