package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads H2's INFORMATION_SCHEMA (manual, System Tables). Stateless. */
final class H2SchemaReader implements SchemaReader {
    /** The schema that was asked for. */
    static final String IN_SCHEMA = " = coalesce(nullif(?, ''), current_schema) ";

    private final Dialect dialect;

    H2SchemaReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        return SchemaQueries.list(connection, "SELECT current_schema", row -> row.getString(1))
                .get(0);
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT schema_name FROM information_schema.schemata WHERE schema_name <> 'INFORMATION_SCHEMA'"
                        + " ORDER BY schema_name",
                row -> row.getString(1));
    }

    @Override
    public List<Relation> relations(Connection connection, String schema) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema" + IN_SCHEMA
                        + "ORDER BY table_name",
                row -> new Relation(
                        new TableName(schema, row.getString(1)),
                        row.getString(2).equals("VIEW") ? RelationKind.VIEW : RelationKind.TABLE,
                        row.getString(2).contains("TEMPORARY") ? TableLifetime.TEMPORARY : TableLifetime.PERMANENT),
                schema);
    }

    @Override
    public List<TableDefinition> tables(Connection connection, String schema, List<Relation> relations)
            throws SQLException {
        H2Catalogue catalogue = new H2Catalogue(dialect, connection, schema);
        List<TableDefinition> tables = new ArrayList<>();
        for (Relation relation : relations) {
            tables.add(catalogue.table(relation.name()));
        }
        return tables;
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, Relation view) throws SQLException {
        return SchemaQueries.list(
                        connection,
                        "SELECT view_definition FROM information_schema.views WHERE table_schema" + IN_SCHEMA
                                + "AND table_name = ?",
                        row -> row.getString(1),
                        view.name().schema(),
                        view.name().name())
                .stream()
                .findFirst();
    }

    @Override
    public List<Sequence> sequences(Connection connection, String schema) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT sequence_name, start_value, increment FROM information_schema.sequences WHERE sequence_schema"
                        + IN_SCHEMA + "AND sequence_name NOT LIKE 'SYSTEM_SEQUENCE_%' ORDER BY sequence_name",
                row -> new Sequence(
                        schema,
                        row.getString(1),
                        SequenceOptions.NONE.startingAt(row.getLong(2)).by(row.getLong(3))),
                schema);
    }
}
