package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the database and is not compared, in any schema, but may lean on what is. It is read when it is first asked for, since
 * most comparisons never need it. For one thread.
 */
final class LeftOut {
    private final Inspector inspector;
    private final Predicate<? super Relation> isCompared;
    private @Nullable List<TableDefinition> tables;
    private @Nullable Map<Relation, List<TableName>> readers;
    private final Map<Relation, View> views = new HashMap<>();

    LeftOut(Inspector inspector, Predicate<? super Relation> isCompared) {
        this.inspector = inspector;
        this.isCompared = isCompared;
    }

    /** Tables that last. */
    List<TableDefinition> tables() {
        List<TableDefinition> known = tables;
        if (known == null) {
            known = new ArrayList<>();
            for (String schema : schemas()) {
                List<String> names = relations(schema).stream()
                        .filter(Relation::isTable)
                        .map(relation -> relation.name().name())
                        .toList();
                if (!names.isEmpty()) {
                    known.addAll(inspector
                            .tables(TableFilter.TABLES.in(schema).only(names))
                            .values());
                }
            }
            tables = known;
        }
        return known;
    }

    /** The views that read one of those tables and views by themselves; their columns are not read. */
    List<View> readersOf(Collection<TableName> names) {
        return readers().entrySet().stream()
                .filter(reader -> !Collections.disjoint(reader.getValue(), names))
                .map(reader -> views.computeIfAbsent(reader.getKey(), any -> view(any, reader.getValue())))
                .toList();
    }

    private View view(Relation relation, List<TableName> below) {
        SqlText query = new SqlText(inspector.viewDefinition(relation.name()));
        return new View(relation.name(), query, relation.kind(), relation.lifetime(), List.of(), below);
    }

    private Map<Relation, List<TableName>> readers() {
        Map<Relation, List<TableName>> known = readers;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (String schema : schemas()) {
                Map<TableName, List<TableName>> sources = inspector.viewSources(schema);
                for (Relation relation : relations(schema)) {
                    List<TableName> below = sources.getOrDefault(relation.name(), List.of());
                    known.put(relation, below.stream().map(this::plain).toList());
                }
            }
            readers = known;
        }
        return known;
    }

    private TableName plain(TableName name) {
        return name.schema().equals(inspector.defaultSchema()) ? name.in("") : name;
    }

    private List<String> schemas() {
        return inspector.schemaNames().stream()
                .map(name -> name.equals(inspector.defaultSchema()) ? "" : name)
                .toList();
    }

    private List<Relation> relations(String schema) {
        return inspector.relations(schema).stream()
                .filter(relation -> !relation.isTemporary() && !isCompared.test(relation))
                .toList();
    }
}
