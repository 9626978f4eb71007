package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The attributes of each kind. */
final class Attributes {
    private Attributes() {}

    /**
     * Where an attribute stands.
     *
     * @param part the entity in whose table its column is
     * @param alias the name by which its table goes in a statement; empty for its own
     */
    record Place<E extends Model>(EntityType<E> owner, EntityType<?> part, String name, int slot, String alias) {
        Place<E> on(String other) {
            return new Place<>(owner, part, name, slot, other);
        }

        <F extends Model> Place<F> under(EntityType<F> kind, EntityType<?> itsPart) {
            return new Place<>(kind, itsPart, name, slot, alias);
        }

        @Override
        public String toString() {
            return (alias.isEmpty() ? owner.toString() : alias) + "." + name;
        }
    }

    static class Of<E extends Model, T> implements Attribute<E, T> {
        final Place<E> place;
        private final ColumnDefinition<T> definition;
        private @Nullable ColumnNode node; // made when it is asked for first: other tables are not known before

        Of(Place<E> place, ColumnDefinition<T> definition) {
            this.place = place;
            this.definition = definition;
        }

        @Override
        public final EntityType<E> owner() {
            return place.owner();
        }

        @Override
        public final EntityType<?> part() {
            return place.part();
        }

        @Override
        @SuppressWarnings("unchecked") // the same attribute, of the same type
        public final Attribute<?, T> origin() {
            EntityType<?> above = owner().parent();
            if (above == null || slot() >= owner().inheritedSlots() || part() == owner()) {
                return this;
            }
            return (Attribute<?, T>)
                    Objects.requireNonNull(above.attributeAt(slot())).origin();
        }

        /** The same on a kind of its entity. */
        <F extends Model> Attribute<F, T> under(EntityType<F> kind, EntityType<?> part) {
            return new Of<>(place.under(kind, part), definition);
        }

        /** The part of a key that it is, in the table of a kind of its entity: nothing but that key fills it. */
        final <F extends Model> Attribute<F, T> keyUnder(EntityType<F> kind) {
            return new Of<>(
                    place.under(kind, kind),
                    ColumnDefinition.column(columnName(), type()).primaryKey());
        }

        @Override
        public final String name() {
            return place.name();
        }

        @Override
        public final ColumnDefinition<T> definition() {
            return definition;
        }

        @Override
        public final int slot() {
            return place.slot();
        }

        @Override
        public SqlType<T> type() {
            return definition.type();
        }

        @Override
        public final ColumnNode node() {
            ColumnNode known = node;
            if (known == null) {
                known = new ColumnNode(part().tableNode(place.alias()), definition.name(), definition.type());
                node = known;
            }
            return known;
        }

        @Override
        @SuppressWarnings("unchecked") // the field behind the slot is a T
        public final @Nullable T of(E entity) {
            Model model = entity;
            Object value = model.value(place.slot());
            return value == null ? null : (T) model.watched$(place.slot(), value);
        }

        @Override
        public Attribute<E, T> on(String alias) {
            return new Of<>(place.on(alias), definition);
        }

        @Override
        public final String toString() {
            return place.toString();
        }
    }

    static final class OfText<E extends Model> extends Of<E, String> implements TextAttribute<E> {
        OfText(Place<E> place, ColumnDefinition<String> definition) {
            super(place, definition);
        }

        @Override
        public TextAttribute<E> on(String alias) {
            return new OfText<>(place.on(alias), definition());
        }

        @Override
        <F extends Model> Attribute<F, String> under(EntityType<F> kind, EntityType<?> part) {
            return new OfText<>(place.under(kind, part), definition());
        }
    }

    static final class OfNumber<E extends Model, N extends Number> extends Of<E, N> implements NumberAttribute<E, N> {
        private final NumberType<N> type;

        OfNumber(Place<E> place, NumberColumn<N> definition) {
            super(place, definition);
            this.type = definition.type();
        }

        @Override
        public NumberType<N> type() {
            return type;
        }

        @Override
        public NumberAttribute<E, N> on(String alias) {
            return new OfNumber<>(place.on(alias), (NumberColumn<N>) definition());
        }

        @Override
        <F extends Model> Attribute<F, N> under(EntityType<F> kind, EntityType<?> part) {
            return new OfNumber<>(place.under(kind, part), (NumberColumn<N>) definition());
        }
    }

    static final class OfBoolean<E extends Model> extends Of<E, Boolean> implements BooleanAttribute<E> {
        OfBoolean(Place<E> place, ColumnDefinition<Boolean> definition) {
            super(place, definition);
        }

        @Override
        public SqlType<Boolean> type() {
            return definition().type();
        }

        @Override
        public BooleanAttribute<E> on(String alias) {
            return new OfBoolean<>(place.on(alias), definition());
        }

        @Override
        <F extends Model> Attribute<F, Boolean> under(EntityType<F> kind, EntityType<?> part) {
            return new OfBoolean<>(place.under(kind, part), definition());
        }
    }
}
