package dev.cinnabar.error;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose text becomes part of the SQL as it stands, or the parameter that does. Give it constants of the program, never
 * what a user typed; values belong in parameters. The check in {@code cinnabar-processor} warns of all else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PARAMETER})
public @interface TrustedSql {}
