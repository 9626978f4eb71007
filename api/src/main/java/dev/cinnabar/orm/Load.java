package dev.cinnabar.orm;

import dev.cinnabar.sql.SelectOption;
import java.util.List;

/** How a query loads what belongs to its objects: import its methods statically. */
public final class Load {
    private Load() {}

    /** For all objects of the result by one statement more. */
    public static <E extends Model, T extends Model> LoadOption<E, T> selectIn(Relation<E, T> relation) {
        return with(relation, LoadStrategy.SELECT_IN);
    }

    /**
     * In the same statement, by an outer join. A join would count rows instead of objects where the query has a limit, groups or is
     * distinct, and two lists side by side would multiply: there the list is fetched as {@link #selectIn} does.
     */
    public static <E extends Model, T extends Model> LoadOption<E, T> joined(Relation<E, T> relation) {
        return with(relation, LoadStrategy.JOINED);
    }

    /**
     * For all objects of the result by one statement more. It names the keys of those objects, as {@link #selectIn} does: a query that was
     * repeated inside could find other rows than it gave.
     */
    public static <E extends Model, T extends Model> LoadOption<E, T> subquery(Relation<E, T> relation) {
        return with(relation, LoadStrategy.SUBQUERY);
    }

    /** By a statement of its own when it is asked for. */
    public static <E extends Model, T extends Model> LoadOption<E, T> lazy(Relation<E, T> relation) {
        return with(relation, LoadStrategy.LAZY);
    }

    /** Never by itself: the getter refuses. */
    public static <E extends Model, T extends Model> LoadOption<E, T> raise(Relation<E, T> relation) {
        return with(relation, LoadStrategy.RAISE);
    }

    private static <E extends Model, T extends Model> LoadOption<E, T> with(
            Relation<E, T> relation, LoadStrategy strategy) {
        return new LoadOption<>(relation, strategy, List.of());
    }

    /** The attributes are loaded only when they are asked for. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends Model> SelectOption<E> defer(Attribute<E, ?>... attributes) {
        return new AttributeOption<>(AttributeOption.Kind.DEFER, List.of(attributes));
    }

    /** The attributes come with the object, although the model defers them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends Model> SelectOption<E> undefer(Attribute<E, ?>... attributes) {
        return new AttributeOption<>(AttributeOption.Kind.UNDEFER, List.of(attributes));
    }

    /** Only the key and these attributes come with the object. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends Model> SelectOption<E> only(Attribute<E, ?>... attributes) {
        return new AttributeOption<>(AttributeOption.Kind.ONLY, List.of(attributes));
    }
}
