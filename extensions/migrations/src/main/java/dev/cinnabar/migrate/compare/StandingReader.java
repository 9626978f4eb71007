package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what stands in the schemas that are looked through. Used once, by one thread. */
final class StandingReader {
    private final Inspector inspector;
    private final CompareOptions options;
    private final List<TableDefinition> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<EnumDefinition> enums = new ArrayList<>();

    StandingReader(Inspector inspector, CompareOptions options) {
        this.inspector = inspector;
        this.options = options;
    }

    StandingSchema read(Set<String> schemas) {
        schemas.forEach(this::read);
        return new StandingSchema(tables, views, sequences, enums);
    }

    private void read(String schema) {
        List<Relation> relations = inspector.relations(schema).stream()
                .filter(relation -> !relation.isTemporary() && options.isCompared(ComparedObject.of(relation)))
                .toList();
        readTables(schema, relations.stream().filter(Relation::isTable).toList());
        readViews(schema, relations.stream().filter(one -> !one.isTable()).toList());
        if (inspector.traits().sequences()) {
            inspector.sequences(schema).stream()
                    .filter(one -> options.include().test(ComparedObject.of(ObjectKind.SEQUENCE, one.fullName())))
                    .forEach(sequences::add);
        }
        if (inspector.traits().enums()) {
            inspector.enums(schema).stream()
                    .filter(one -> options.include().test(ComparedObject.of(one)))
                    .forEach(enums::add);
        }
    }

    private void readTables(String schema, List<Relation> relations) {
        List<String> names = relations.stream().map(one -> one.name().name()).toList();
        if (!names.isEmpty()) {
            tables.addAll(
                    inspector.tables(TableFilter.TABLES.in(schema).only(names)).values());
        }
    }

    private void readViews(String schema, List<Relation> relations) {
        if (relations.isEmpty()) {
            return;
        }
        Map<TableName, List<TableName>> sources = inspector.viewSources(schema);
        for (Relation relation : relations) {
            List<TableName> below = sources.getOrDefault(relation.name(), List.of());
            views.add(new View(
                    relation.name(),
                    new SqlText(inspector.viewDefinition(relation.name())),
                    relation.kind(),
                    relation.lifetime(),
                    inspector.columns(relation.name()),
                    below));
        }
    }
}
