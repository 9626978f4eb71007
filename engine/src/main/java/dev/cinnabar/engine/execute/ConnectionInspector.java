package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.SchemaTraits;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a schema by way of the dialect's reader, and remembers what it read. For one thread at a time. */
public final class ConnectionInspector implements Inspector {
    private final Borrower connections;
    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final Map<TableName, TableDefinition> tables = new HashMap<>();
    private final Map<String, List<Sequence>> sequences = new HashMap<>();
    private final Map<String, List<EnumDefinition>> enums = new HashMap<>();
    private @Nullable String defaultSchema;
    private @Nullable List<String> schemas;

    /** Lends a connection for one question. */
    public interface Borrower {
        <T> T with(Work<T> work);
    }

    /** A question. */
    public interface Work<T> {
        T on(EngineConnection connection);
    }

    public ConnectionInspector(Borrower connections) {
        this.connections = connections;
    }

    /** What is asked of the reader. */
    interface Question<T> {
        T ask(SchemaReader reader, Connection jdbc) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        return connections.with(connection -> connection.ask(question));
    }

    @Override
    public void clear() {
        relations.clear();
        tables.clear();
        sequences.clear();
        enums.clear();
        defaultSchema = null;
        schemas = null;
    }

    @Override
    public SchemaTraits traits() {
        return connections.with(connection -> connection.dialect().schema().traits());
    }

    @Override
    public String defaultSchema() {
        String known = defaultSchema;
        if (known == null) {
            known = ask(SchemaReader::defaultSchema);
            defaultSchema = known;
        }
        return known;
    }

    @Override
    public List<String> schemaNames() {
        List<String> known = schemas;
        if (known == null) {
            known = ask(SchemaReader::schemas);
            schemas = known;
        }
        return known;
    }

    @Override
    public List<Relation> relations(String schema) {
        return relations.computeIfAbsent(schema, name -> ask((reader, jdbc) -> reader.relations(jdbc, name)));
    }

    @Override
    public List<Sequence> sequences(String schema) {
        return sequences.computeIfAbsent(schema, name -> ask((reader, jdbc) -> reader.sequences(jdbc, name)));
    }

    @Override
    public List<EnumDefinition> enums(String schema) {
        return enums.computeIfAbsent(schema, name -> ask((reader, jdbc) -> reader.enums(jdbc, name)));
    }

    @Override
    public Map<TableName, TableDefinition> tables(TableFilter filter) {
        List<Relation> wanted =
                relations(filter.schema()).stream().filter(filter::accepts).toList();
        List<Relation> unread = wanted.stream()
                .filter(relation -> !tables.containsKey(relation.name()))
                .toList();
        if (!unread.isEmpty()) {
            List<TableDefinition> read = ask((reader, jdbc) -> reader.tables(jdbc, filter.schema(), unread));
            read.forEach(table -> tables.put(TableName.of(table), table));
        }
        Map<TableName, TableDefinition> answer = new LinkedHashMap<>();
        for (Relation relation : wanted) {
            TableDefinition table = tables.get(relation.name());
            if (table != null) {
                answer.put(relation.name(), table);
            }
        }
        return answer;
    }

    @Override
    public Optional<String> findViewDefinition(TableName view) {
        return relations(view.schema()).stream()
                .filter(relation -> relation.name().equals(view) && !relation.isTable())
                .findFirst()
                .flatMap(relation -> ask((reader, jdbc) -> reader.viewDefinition(jdbc, relation)));
    }

    @Override
    public Map<TableName, List<TableName>> viewSources(String schema) {
        return ask((reader, jdbc) -> reader.viewSources(jdbc, schema));
    }

    @Override
    public boolean isSameDefault(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        return connections.with(connection -> connection.dialect().schema().isSameDefault(declared, read));
    }

    @Override
    public List<CheckConstraint> wordChecks(ColumnDefinition<?> column) {
        return connections.with(connection -> connection.dialect().schema().wordChecks(column));
    }

    @Override
    public boolean isSameRule(ForeignKeyRules declared, ForeignKeyRules read) {
        return connections.with(connection -> connection.dialect().schema().isSameRule(declared, read));
    }

    @Override
    public boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        return connections.with(connection -> connection.dialect().schema().isSameType(declared, read));
    }
}
