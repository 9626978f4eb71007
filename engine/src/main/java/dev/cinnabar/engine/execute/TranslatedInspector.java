package dev.cinnabar.engine.execute;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.SchemaTraits;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into the schemas that are meant, and tells what it finds by the names that were said. For one thread at a time. */
public final class TranslatedInspector implements Inspector {
    private final Inspector inspector;
    private final SchemaNames names;

    private TranslatedInspector(Inspector inspector, SchemaNames names) {
        this.inspector = inspector;
        this.names = names;
    }

    /** The inspector itself where no schema stands for another. */
    public static Inspector of(Inspector inspector, Map<String, String> schemas) {
        return schemas.isEmpty() ? inspector : new TranslatedInspector(inspector, new SchemaNames(schemas));
    }

    @Override
    public void clear() {
        inspector.clear();
    }

    @Override
    public SchemaTraits traits() {
        return inspector.traits();
    }

    @Override
    public String defaultSchema() {
        String meant = names.meant("");
        return meant.isEmpty() ? inspector.defaultSchema() : meant;
    }

    @Override
    public List<String> schemaNames() {
        return inspector.schemaNames();
    }

    @Override
    public boolean hasSchema(String name) {
        return inspector.hasSchema(names.meant(name));
    }

    @Override
    public List<Relation> relations(String schema) {
        return inspector.relations(names.meant(schema)).stream()
                .map(relation -> new Relation(relation.name().in(schema), relation.kind(), relation.lifetime()))
                .toList();
    }

    @Override
    public List<Sequence> sequences(String schema) {
        return inspector.sequences(names.meant(schema)).stream()
                .map(sequence -> sequence.in(schema))
                .toList();
    }

    /** Types of words are named without a schema wherever they are used, so they stay where they are. */
    @Override
    public List<EnumDefinition> enums(String schema) {
        return inspector.enums(schema);
    }

    @Override
    public Map<TableName, TableDefinition> tables(TableFilter filter) {
        SchemaChange back = names.toSaid(filter.schema());
        Map<TableName, TableDefinition> answer = new LinkedHashMap<>();
        for (TableDefinition table :
                inspector.tables(filter.in(names.meant(filter.schema()))).values()) {
            TableDefinition said = back.table(table);
            answer.put(TableName.of(said), said);
        }
        return answer;
    }

    @Override
    public Optional<String> findViewDefinition(TableName view) {
        return inspector.findViewDefinition(names.meant(view));
    }

    @Override
    public Map<TableName, List<TableName>> viewSources(String schema) {
        SchemaChange back = names.toSaid(schema);
        Map<TableName, List<TableName>> answer = new LinkedHashMap<>();
        inspector
                .viewSources(names.meant(schema))
                .forEach((view, sources) -> answer.put(
                        back.name(view), sources.stream().map(back::name).toList()));
        return answer;
    }

    @Override
    public boolean isSameDefault(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        return inspector.isSameDefault(declared, read);
    }

    @Override
    public List<CheckConstraint> wordChecks(ColumnDefinition<?> column) {
        return inspector.wordChecks(column);
    }

    @Override
    public boolean isSameRule(ForeignKeyRules declared, ForeignKeyRules read) {
        return inspector.isSameRule(declared, read);
    }

    @Override
    public boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        return inspector.isSameType(declared, read);
    }
}
