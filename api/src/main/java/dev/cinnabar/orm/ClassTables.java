package dev.cinnabar.orm;

import dev.cinnabar.schema.EntityObject;
import dev.cinnabar.schema.ModelTables;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of models, and those between them that nobody declared. Stateless. */
public final class ClassTables implements ModelTables {
    /** For {@code ServiceLoader}. */
    public ClassTables() {}

    @Override
    public List<TableDefinition> of(Collection<? extends Class<? extends EntityObject>> models) {
        Map<TableName, TableDefinition> tables = new LinkedHashMap<>();
        List<EntityType<?>> types = new ArrayList<>();
        for (Class<? extends EntityObject> model : models) {
            EntityType<?> type = type(model);
            types.add(type);
            types.addAll(type.subtypes());
            parts(type).stream()
                    .filter(part -> !part.isAbstract() || !part.hasConcreteKinds())
                    .forEach(part -> tables.put(part.tableName(), part.whole()));
        }
        types.forEach(type -> type.relations().forEach(relation -> between(relation, tables)));
        return List.copyOf(tables.values());
    }

    private static EntityType<?> type(Class<? extends EntityObject> model) {
        if (!Model.class.isAssignableFrom(model)) {
            throw Models.unmapped(model);
        }
        return EntityType.of(model.asSubclass(Model.class));
    }

    /** Those above hold a part of its objects, and those below may. */
    private static List<EntityType<?>> parts(EntityType<?> type) {
        List<EntityType<?>> parts = new ArrayList<>(type.parts());
        type.subtypes().forEach(kind -> parts.addAll(kind.parts()));
        return parts;
    }

    private static void between(Relation<?, ?> relation, Map<TableName, TableDefinition> tables) {
        if (!relation.options().secondary().isEmpty()) {
            SecondaryTable secondary = relation.ends().secondary();
            if (secondary != null) {
                TableDefinition table = secondary.table().definition();
                tables.putIfAbsent(TableName.of(table), table);
            }
        }
    }

    @Override
    public List<Class<? extends EntityObject>> onClassPath() {
        return ModelIndex.read();
    }
}
