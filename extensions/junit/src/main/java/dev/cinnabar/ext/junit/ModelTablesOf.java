package dev.cinnabar.ext.junit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of models, with those to which they have foreign keys: without them no database lets them be. Stateless. */
final class ModelTablesOf {
    private ModelTablesOf() {}

    /**
     * The tables that a test class asks for.
     *
     * @param named none for all models of the class path
     * @throws UsageException if one is no entity, or a foreign key leads to a table that no relationship leads to
     */
    static MetaData all(Class<?> test, Class<?>[] named) {
        return named.length == 0 ? MetaData.ofClassPath() : complete(test, checked(test, named));
    }

    private static Set<Class<? extends Model>> checked(Class<?> test, Class<?>[] named) {
        Set<Class<? extends Model>> models = new LinkedHashSet<>();
        for (Class<?> each : named) {
            if (!Model.class.isAssignableFrom(each)) {
                throw new UsageException(
                        ErrorCode.UNMAPPED_CLASS,
                        "@DatabaseTest of " + test.getName() + " names " + each.getName() + ", which is no entity",
                        "name classes with @Entity");
            }
            models.add(each.asSubclass(Model.class));
        }
        return models;
    }

    private static MetaData complete(Class<?> test, Set<Class<? extends Model>> models) {
        Map<TableName, Class<? extends Model>> reached = reached(models);
        while (true) {
            MetaData tables = of(models);
            Set<TableName> missing = missing(tables);
            if (missing.isEmpty()) {
                return tables;
            }
            for (TableName table : missing) {
                if (!reached.containsKey(table)) {
                    throw unknown(test, table);
                }
                models.add(reached.get(table));
            }
        }
    }

    private static MetaData of(Set<Class<? extends Model>> models) {
        List<Class<? extends Model>> all = new ArrayList<>(models);
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of classes has no better type
        Class<? extends Model>[] more = all.subList(1, all.size()).toArray(new Class[0]);
        return MetaData.of(all.get(0), more);
    }

    private static Set<TableName> missing(MetaData tables) {
        Set<TableName> there = tables.tables().stream().map(TableName::of).collect(Collectors.toSet());
        Set<TableName> missing = new LinkedHashSet<>();
        for (TableDefinition table : tables.tables()) {
            table.foreignKeys().stream()
                    .map(ForeignKey::target)
                    .filter(target -> !there.contains(target))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** The entities to which relationships lead, by the tables in which they stand. */
    private static Map<TableName, Class<? extends Model>> reached(Set<Class<? extends Model>> from) {
        Map<TableName, Class<? extends Model>> reached = new LinkedHashMap<>();
        Set<EntityType<?>> seen = new HashSet<>();
        Deque<EntityType<?>> open = new ArrayDeque<>();
        from.forEach(model -> open.add(EntityType.of(model)));
        while (!open.isEmpty()) {
            EntityType<?> type = open.remove();
            if (seen.add(type)) {
                reached.putIfAbsent(type.tableName(), type.javaType());
                type.relations().forEach(relation -> open.add(relation.target()));
                open.addAll(type.subtypes());
            }
        }
        return reached;
    }

    private static UsageException unknown(Class<?> test, TableName table) {
        return new UsageException(
                ErrorCode.UNKNOWN_TABLE,
                "A table of the models of " + test.getName() + " has a foreign key to " + table
                        + ", which is the table of none of them",
                "name its entity in @DatabaseTest(models = …) too");
    }
}
