package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of an entity's table, in their order and by their names. Immutable. */
final class DefinedColumns {
    private final List<ColumnDefinition<?>> all;
    private final Map<String, ColumnDefinition<?>> byColumn = new HashMap<>();
    private final Map<String, ColumnDefinition<?>> byAttribute = new HashMap<>();

    /**
     * The columns of an entity by now.
     *
     * @param within the kinds of it that stand in the same table
     */
    DefinedColumns(EntityType<?> owner, List<EntityType<?>> within) {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        owner.ownColumns().forEach(attribute -> columns.add(named(attribute, attribute.definition())));
        Discriminator discriminator = owner.parent() == null ? owner.discriminator() : null;
        if (discriminator != null && !discriminator.isAttribute()) {
            columns.add(discriminator.column());
        }
        for (EntityType<?> kind : within) {
            kind.addedColumns().forEach(attribute -> columns.add(named(attribute, emptied(attribute.definition()))));
        }
        columns.forEach(column -> byColumn.putIfAbsent(column.name(), column));
        this.all = List.copyOf(columns);
    }

    private ColumnDefinition<?> named(Attribute<?, ?> attribute, ColumnDefinition<?> column) {
        byAttribute.putIfAbsent(attribute.name(), column);
        return column;
    }

    /** Rows of other kinds have no value in the column of one. */
    private static <T> ColumnDefinition<T> emptied(ColumnDefinition<T> column) {
        ColumnKeys keys = column.options().keys();
        return column.with(column.options().with(new ColumnKeys(keys.primaryKey(), true, keys.unique(), keys.index())));
    }

    List<ColumnDefinition<?>> all() {
        return all;
    }

    /** Whether all of these are names of columns. */
    boolean has(Set<String> names) {
        return byColumn.keySet().containsAll(names);
    }

    /** The column of that name, or else of the attribute of that name; null if there is neither. */
    @Nullable
    ColumnDefinition<?> named(String name) {
        ColumnDefinition<?> column = byColumn.get(name);
        return column == null ? byAttribute.get(name) : column;
    }
}
