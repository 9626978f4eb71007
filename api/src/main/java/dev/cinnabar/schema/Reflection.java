package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads metadata from a database. Used once, by one thread. */
final class Reflection {
    private final Inspector inspector;
    private final ReflectOptions options;
    private final Map<TableName, TableDefinition> found = new LinkedHashMap<>();

    Reflection(Inspector inspector, ReflectOptions options) {
        this.inspector = inspector;
        this.options = options;
    }

    MetaData read() {
        options.overrides().forEach(table -> found.put(TableName.of(table), table));
        options.only().stream()
                .map(name -> new TableName(options.schema(), name))
                .filter(name -> !found.containsKey(name) && !inspector.hasTable(name))
                .forEach(inspector::table);
        read(options.schema(), options.only());
        followKeys();
        return MetaData.of(found.values())
                .withViews(views())
                .withSequences(sequences())
                .withEnums(enums());
    }

    private void read(String schema, Set<String> names) {
        TableFilter filter = TableFilter.TABLES.in(schema).only(names);
        inspector.tables(filter).forEach((name, table) -> found.putIfAbsent(name, adapted(table)));
    }

    private TableDefinition adapted(TableDefinition table) {
        TableName name = TableName.of(table);
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : table.elements()) {
            elements.add(
                    element instanceof ColumnDefinition<?> column
                            ? options.column().apply(name, column)
                            : element);
        }
        return TableDefinition.of(name, elements);
    }

    /** Tables that were not asked for but are pointed at. */
    private void followKeys() {
        for (Set<TableName> missing = missing(); !missing.isEmpty(); missing = missing()) {
            int before = found.size();
            missing.forEach(name -> read(name.schema(), Set.of(name.name())));
            if (found.size() == before) {
                return;
            }
        }
    }

    private Set<TableName> missing() {
        Set<TableName> missing = new LinkedHashSet<>();
        for (TableDefinition table : found.values()) {
            table.foreignKeys().stream()
                    .map(ForeignKey::target)
                    .filter(target -> !found.containsKey(target))
                    .forEach(missing::add);
        }
        return missing;
    }

    private List<View> views() {
        if (!options.views()) {
            return List.of();
        }
        TableFilter filter = TableFilter.TABLES
                .in(options.schema())
                .kinds(RelationKind.VIEW, RelationKind.MATERIALIZED_VIEW)
                .only(options.only());
        List<Relation> relations = inspector.relations(options.schema()).stream()
                .filter(filter::accepts)
                .toList();
        Set<TableName> names = relations.stream().map(Relation::name).collect(Collectors.toSet());
        Map<TableName, List<TableName>> sources = inspector.viewSources(options.schema());
        return relations.stream()
                .map(relation -> view(
                        relation,
                        sources.getOrDefault(relation.name(), List.of()).stream()
                                .filter(names::contains)
                                .toList()))
                .toList();
    }

    private View view(Relation relation, List<TableName> below) {
        SqlText query = new SqlText(inspector.viewDefinition(relation.name()));
        List<ColumnDefinition<?>> columns = inspector.columns(relation.name());
        return new View(relation.name(), query, relation.kind(), relation.lifetime(), columns, below);
    }

    private List<Sequence> sequences() {
        return inspector.traits().sequences() ? inspector.sequences(options.schema()) : List.of();
    }

    private List<EnumDefinition> enums() {
        return inspector.traits().enums() ? inspector.enums(options.schema()) : List.of();
    }
}
