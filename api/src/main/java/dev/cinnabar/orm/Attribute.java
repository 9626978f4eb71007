package dev.cinnabar.orm;

import dev.cinnabar.error.NamedColumn;
import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.node.ColumnNode;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity: in a statement it is the column, on an object its value. Immutable.
 *
 * @param <E> the class of the objects
 * @param <T> the Java type of the values
 */
public interface Attribute<E extends Model, T> extends Expression<T>, Assignable<E, T>, NamedColumn, Single<E, T> {
    EntityType<E> owner();

    /** The entity in whose table the column stands: {@link #owner}, or one that it is a kind of. */
    EntityType<?> part();

    /** The same attribute as the entity has it that declares it: this one, unless it is inherited. */
    Attribute<?, T> origin();

    /** The name in Java. */
    String name();

    /** The column as the table defines it. */
    ColumnDefinition<T> definition();

    /** Its place among the attributes of the entity, counted from 0. */
    int slot();

    @Override
    ColumnNode node();

    /** The value on an object; it is loaded if it is not there. */
    @Override
    @Nullable
    T of(E entity);

    /**
     * Has the database compute the value when the object is flushed; after that it is read when it is asked for.
     *
     * <pre>{@code
     * Post.VIEWS.set(post, Post.VIEWS.plus(1));
     * }</pre>
     */
    default void set(E entity, Expression<? extends T> value) {
        Model model = entity;
        model.compute(slot(), value);
    }

    /**
     * Tells that the value was changed in place, as an array can be: the next flush writes it.
     *
     * @throws dev.cinnabar.error.UsageException if it is not loaded
     */
    default void markChanged(E entity) {
        Model model = entity;
        model.touch(slot());
    }

    @Override
    default void put(E entity, @Nullable T value) {
        Model model = entity;
        model.become(slot(), value);
    }

    @Override
    default Condition isThat(@Nullable T value) {
        return value == null ? isNull() : eq(value);
    }

    /** The same column of an alias. */
    Attribute<E, T> on(String alias);

    /** Loads it only when it is asked for. */
    default SelectOption<E> deferred() {
        return Load.defer(this);
    }

    @Override
    default String columnName() {
        return definition().name();
    }

    @Override
    default String column() {
        return definition().name();
    }

    @Override
    default String table() {
        return part().tableName().name();
    }
}
