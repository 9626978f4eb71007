package dev.cinnabar.it.ext.door;

import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader that does not see tables whose names begin in a certain way. */
record Without(String beginning, SchemaReader reader) implements SchemaReader {
    @Override
    public List<Relation> relations(Connection connection, String schema) throws SQLException {
        return reader.relations(connection, schema).stream()
                .filter(relation -> !relation.name().name().startsWith(beginning))
                .toList();
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        return reader.defaultSchema(connection);
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return reader.schemas(connection);
    }

    @Override
    public List<TableDefinition> tables(Connection connection, String schema, List<Relation> relations)
            throws SQLException {
        return reader.tables(connection, schema, relations);
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, Relation view) throws SQLException {
        return reader.viewDefinition(connection, view);
    }

    @Override
    public Map<TableName, List<TableName>> viewSources(Connection connection, String schema) throws SQLException {
        return reader.viewSources(connection, schema);
    }

    @Override
    public List<Sequence> sequences(Connection connection, String schema) throws SQLException {
        return reader.sequences(connection, schema);
    }

    @Override
    public List<EnumDefinition> enums(Connection connection, String schema) throws SQLException {
        return reader.enums(connection, schema);
    }
}
