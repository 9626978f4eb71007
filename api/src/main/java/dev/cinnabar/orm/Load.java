package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.SelectOption;
import java.util.List;
import java.util.Set;

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

    /** Never by a statement: what the session has is given, and for all else the getter refuses. */
    public static <E extends Model, T extends Model> LoadOption<E, T> raiseOnSql(Relation<E, T> relation) {
        return with(relation, LoadStrategy.RAISE_ON_SQL);
    }

    /** When it is asked for of one object, by one statement for all objects that came with it in the same result. */
    public static <E extends Model, T extends Model> LoadOption<E, T> batch(Relation<E, T> relation) {
        return with(relation, LoadStrategy.BATCH);
    }

    /** From a join that the query has of its own; a list then holds what that join found, which may be a part of it. */
    public static <E extends Model, T extends Model> LoadOption<E, T> containsEager(Relation<E, T> relation) {
        return containsEager(relation, "");
    }

    /** As {@link #containsEager(Relation)}, where the query joins the other end under that name. */
    public static <E extends Model, T extends Model> LoadOption<E, T> containsEager(
            Relation<E, T> relation, String alias) {
        return new LoadOption<>(relation, LoadStrategy.JOINED, LoadDetails.USUAL.from(alias), List.of());
    }

    private static <E extends Model, T extends Model> LoadOption<E, T> with(
            Relation<E, T> relation, LoadStrategy strategy) {
        return new LoadOption<>(relation, strategy);
    }

    /**
     * All relationships of all that the query loads, and of what is loaded from there later, as far as no option speaks of them by name.
     * Of several the last one decides.
     */
    public static SelectOption<Object> all(LoadStrategy strategy) {
        return new AllRelations(strategy, null);
    }

    /** As {@link #all(LoadStrategy)}, for objects of that class only. */
    public static SelectOption<Object> all(LoadStrategy strategy, Class<? extends Model> of) {
        return new AllRelations(strategy, of);
    }

    /** What the database has goes over what is loaded already, and over what was changed and not flushed. */
    public static SelectOption<Object> populateExisting() {
        return PopulateExisting.INSTANCE;
    }

    /**
     * Only rows of that entity for which all of these hold, wherever the query reads them: in FROM, in joins, in subqueries, in what
     * loads with its objects and in what they load later. Said of the entity itself.
     */
    public static QueryOption criteria(Class<? extends Model> of, Condition... all) {
        return new CriteriaOption(of, List.of(all));
    }

    /** Rows come that the criteria of plugins would leave out: of those that are named, or of all. */
    public static QueryOption withoutCriteria(String... names) {
        return new WithoutCriteria(Set.of(names));
    }

    /** Of a DELETE: the rows really go, whatever rules of plugins say. It says nothing of the rows that criteria leave out. */
    public static QueryOption purging() {
        return Purging.INSTANCE;
    }

    /**
     * How what kinds of an entity have in tables of their own comes with a query for the class above: {@code JOINED} in the same statement,
     * as if nothing is said; {@code SELECT_IN} by one statement more for each table in which something was found; {@code LAZY} when it is
     * asked for, object by object. With a discriminator the two latter leave the tables out of the query; without one they stand in it for
     * their keys, which say of which kind a row is.
     */
    public static SelectOption<Object> kinds(LoadStrategy strategy) {
        return new KindsOption(strategy);
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

    /**
     * Objects that the session has already take over the values of their rows, which otherwise stay as they were first read. What was
     * changed in them and not flushed stays.
     */
    public static SelectOption<Object> fresh() {
        return Fresh.INSTANCE;
    }
}
