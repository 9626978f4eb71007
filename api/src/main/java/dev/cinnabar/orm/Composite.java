package dev.cinnabar.orm;

import dev.cinnabar.schema.Assignable;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several columns of an entity that are one value in Java. The value is null where all of them are. It is a value: another one is set, it
 * is not changed. Immutable.
 *
 * @param <E> the class of the objects
 * @param <V> the class of the value
 */
public final class Composite<E extends Model, V> implements Selectable<V>, Assignable<E, V> {
    private final String name;
    private final Function<@Nullable Object[], V> make;
    private final List<Part<E, V, ?>> parts;

    Composite(String name, Function<@Nullable Object[], V> make, List<Part<E, V, ?>> parts) {
        this.name = name;
        this.make = make;
        this.parts = List.copyOf(parts);
    }

    /** One of the columns, and what it holds of the value. */
    public record Part<E extends Model, V, T>(Attribute<E, T> attribute, Function<V, @Nullable T> of) {
        @Nullable
        T in(@Nullable V value) {
            return value == null ? null : of.apply(value);
        }

        Condition equal(V value) {
            T wanted = of.apply(value);
            return wanted == null ? attribute.isNull() : attribute.eq(wanted);
        }

        Part<E, V, T> on(String alias) {
            return new Part<>(attribute.on(alias), of);
        }

        @SuppressWarnings("unchecked") // what stands in a slot is of the same kind on both levels
        <F extends Model> Part<F, V, T> under(Shape<F> kind) {
            return new Part<>((Attribute<F, T>) kind.inherited(attribute), of);
        }
    }

    public static <E extends Model, V, T> Part<E, V, T> part(Attribute<E, T> attribute, Function<V, @Nullable T> of) {
        return new Part<>(attribute, of);
    }

    /** The name in Java. */
    public String name() {
        return name;
    }

    /** The name by which values name it beside columns. */
    @Override
    public String columnName() {
        return name;
    }

    /** Its columns, in the order of the value's components. */
    public List<Attribute<E, ?>> attributes() {
        return parts.stream().<Attribute<E, ?>>map(Part::attribute).toList();
    }

    /** The same columns of an alias. */
    public Composite<E, V> on(String alias) {
        return new Composite<>(
                name,
                make,
                parts.stream().<Part<E, V, ?>>map(part -> part.on(alias)).toList());
    }

    /** The same on a kind of its entity. */
    <F extends Model> Composite<F, V> under(Shape<F> kind) {
        return new Composite<>(
                name,
                make,
                parts.stream().<Part<F, V, ?>>map(part -> part.under(kind)).toList());
    }

    // in statements

    /** Whether each column equals what the value has for it; a component that is null wants NULL. */
    public Condition eq(@Nullable V value) {
        return value == null ? isNull() : all(part -> part.equal(value));
    }

    public Condition ne(@Nullable V value) {
        return Sql.not(eq(value));
    }

    /** Whether all columns are NULL. */
    public Condition isNull() {
        return all(part -> part.attribute().isNull());
    }

    public Condition isNotNull() {
        return Sql.not(isNull());
    }

    private Condition all(Function<Part<E, V, ?>, Condition> each) {
        return Sql.and(parts.stream().map(each).toArray(Condition[]::new));
    }

    @Override
    public List<Expression<?>> expressions() {
        return List.copyOf(attributes());
    }

    @Override
    public @Nullable V read(RowReader row, int from) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.value(from + i);
        }
        return made(values);
    }

    private @Nullable V made(Function<Attribute<E, ?>, @Nullable Object> value) {
        return made(parts.stream().map(part -> value.apply(part.attribute())).toArray());
    }

    private @Nullable V made(@Nullable Object[] values) {
        for (Object value : values) {
            if (value != null) {
                return make.apply(values);
            }
        }
        return null;
    }

    @Override
    public @Nullable Object told(V value, int expression) {
        return parts.get(expression).in(value);
    }

    // on objects

    /** The value on an object; what is not there of it is loaded. */
    public @Nullable V of(E entity) {
        return made(attribute -> attribute.of(entity));
    }

    /** For generated setters: the columns that differ are changed. */
    public void set(E entity, @Nullable V value) {
        Model model = entity;
        columns(Attribute::slot, value).forEach(model::become);
    }

    /** For generated code: a value as its initialiser says it, where nothing was set. */
    public void setDefault(E entity, @Nullable V value) {
        Model model = entity;
        columns(Attribute::slot, value).forEach(model::default$);
    }

    /** A value by the names of its columns. */
    @SuppressWarnings("unchecked") // a value of another class is refused by its accessors
    Map<String, @Nullable Object> byColumns(@Nullable Object value) {
        return columns(Attribute::columnName, (V) value);
    }

    /** What each column holds of a value. */
    private <K> Map<K, @Nullable Object> columns(Function<Attribute<E, ?>, K> by, @Nullable V value) {
        Map<K, @Nullable Object> columns = new LinkedHashMap<>();
        parts.forEach(part -> columns.put(by.apply(part.attribute()), part.in(value)));
        return columns;
    }

    /** The value before a change, of which the former values of some columns are known. */
    @Nullable
    V before(E entity, Map<String, @Nullable Object> previous) {
        return made(attribute ->
                previous.containsKey(attribute.name()) ? previous.get(attribute.name()) : attribute.of(entity));
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? name
                : Objects.toString(parts.get(0).attribute().owner()) + "." + name;
    }
}
