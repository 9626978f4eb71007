package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of an entity's table, in their order and by their names. Immutable. */
final class DefinedColumns {
    private final List<EntityType<?>> kinds;
    private final List<ColumnDefinition<?>> all;
    private final Map<String, ColumnDefinition<?>> byColumn = new HashMap<>();
    private final Map<String, ColumnDefinition<?>> byAttribute = new HashMap<>();

    /**
     * The columns of an entity's table by now.
     *
     * @param owner the entity, which nobody else need know yet
     * @param kinds the kinds of the entity whose table it is
     */
    DefinedColumns(EntityType<?> owner, List<EntityType<?>> kinds) {
        this.kinds = kinds;
        EntityType<?> part = owner.lineage().part();
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        part.ownColumns().forEach(attribute -> columns.add(named(attribute, attribute.definition())));
        Discriminator discriminator = part.parent() == null ? part.discriminator() : null;
        if (discriminator != null && !discriminator.isAttribute()) {
            columns.add(discriminator.column());
        }
        for (EntityType<?> kind : within(part, owner, kinds)) {
            kind.addedColumns().forEach(attribute -> columns.add(named(attribute, emptied(attribute.definition()))));
        }
        columns.forEach(column -> byColumn.putIfAbsent(column.name(), column));
        this.all = List.copyOf(columns);
    }

    private static Set<EntityType<?>> within(EntityType<?> part, EntityType<?> owner, List<EntityType<?>> kinds) {
        Set<EntityType<?>> within = new LinkedHashSet<>(kinds);
        within.add(owner);
        within.removeIf(kind -> kind == part || kind.lineage().part() != part);
        return within;
    }

    /** Whether these are the kinds that were known when it was made. */
    boolean isOf(List<EntityType<?>> others) {
        return kinds == others;
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
