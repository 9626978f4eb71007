package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The attributes of each kind. */
final class Attributes {
    private Attributes() {}

    /**
     * Where an attribute stands.
     *
     * @param alias the name by which its table goes in a statement; empty for its own
     */
    record Place<E extends Model>(EntityType<E> owner, String name, int slot, String alias) {
        Place<E> on(String other) {
            return new Place<>(owner, name, slot, other);
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
                known = new ColumnNode(owner().tableNode(place.alias()), definition.name(), definition.type());
                node = known;
            }
            return known;
        }

        @Override
        @SuppressWarnings("unchecked") // the field behind the slot is a T
        public final @Nullable T of(E entity) {
            Model model = entity;
            if (!model.isLoaded$(place.slot())) {
                model.load$(place.slot());
            }
            Object value = model.read$(place.slot());
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
    }
}
