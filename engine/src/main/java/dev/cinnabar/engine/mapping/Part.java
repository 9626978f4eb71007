package dev.cinnabar.engine.mapping;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an object stands in one of its tables. Immutable.
 *
 * @param type the entity whose table it is: that of the object, or one that it is a kind of
 * @param key the key as that table has it
 * @param columns what stands there, the key included, as the entity has it that declares it
 * @param filled the columns to which the database gives a value where an insert says nothing
 */
public record Part(
        EntityType<?> type, List<Attribute<?, ?>> key, List<Attribute<?, ?>> columns, Set<Attribute<?, ?>> filled) {
    public Part {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        filled = Set.copyOf(filled);
    }

    /** The parts of an object of an entity, from the uppermost. */
    static List<Part> of(EntityType<?> entity) {
        return entity.parts().stream().map(type -> of(entity, type)).toList();
    }

    private static Part of(EntityType<?> entity, EntityType<?> type) {
        List<Attribute<?, ?>> columns = new ArrayList<>(type == entity.root() ? List.of() : type.ownKey());
        for (Attribute<?, ?> attribute : entity.attributes()) {
            if (attribute.part() == type) {
                columns.add(attribute.origin());
            }
        }
        Optional<ColumnDefinition<?>> counted = type.table().autoincrementColumn();
        Set<Attribute<?, ?>> filled = columns.stream()
                .filter(column -> hasDefault(column.definition())
                        || counted.filter(one -> one.name().equals(column.columnName()))
                                .isPresent())
                .collect(Collectors.toSet());
        return new Part(type, type.ownKey(), columns, filled);
    }

    private static boolean hasDefault(ColumnDefinition<?> column) {
        return !(column.serverValue() instanceof ServerValue.None) || column.clientDefault() != null;
    }

    /** Whether it is the uppermost: that of the key by which objects are told apart, and of the version. */
    public boolean isRoot() {
        return type.root() == type;
    }

    /** That a row of it has these values for a key. */
    public Condition is(List<?> values) {
        Condition[] all = new Condition[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Mapping.equal(key.get(i), values.get(i));
        }
        return Sql.and(all);
    }
}
