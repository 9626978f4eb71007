package dev.cinnabar.orm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds the object, or the objects, that belong to this one. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Relationship {
    /** The attribute at the other end that says the same from there; both are kept in step. */
    String backPopulates() default "";

    /** The table between the two, where many belong to many. */
    String secondary() default "";

    /** The attributes that hold the key, by their names in Java, where several could. */
    String[] foreignKey() default {};

    /** The order of the members: attributes of the other end, each as {@code "name"} or {@code "name desc"}. */
    String[] orderBy() default {};

    /**
     * What the rows have in common, where it is no foreign key: a {@link JoinRule} with a constructor without arguments. Such a
     * relationship is only looked at.
     */
    Class<?> join() default Object.class;

    /** The attribute of the members by which a {@code Map} holds them. */
    String key() default "";

    /** The attribute of the members that is their index in a {@code List}, and follows it: an {@code int}. */
    String position() default "";

    /** What is done to an object and goes on to those at the other end. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** What is left to the database when an object is deleted. */
    PassiveDeletes passiveDeletes() default PassiveDeletes.OFF;

    /**
     * Whether an object belongs to one parent at a time, which the flush checks. What deletes orphans must say so where several objects
     * could lead to one: their orphan is then known without asking the others.
     */
    boolean singleParent() default false;

    /** Whether it is only read: it is not written by a flush, cascades nothing, and its list takes no members. */
    boolean viewOnly() default false;

    /** How it loads where a query says nothing. */
    LoadStrategy load() default LoadStrategy.DEFAULT;
}
