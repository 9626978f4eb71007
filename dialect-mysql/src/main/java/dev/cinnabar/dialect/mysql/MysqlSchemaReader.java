package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads MySQL's information schema (MySQL 8.0, chapter 26). Temporary tables stand in none of its views, so they cannot be listed.
 * Stateless.
 */
final class MysqlSchemaReader implements SchemaReader {
    /** The schema that was asked for, as a condition on a column. */
    static final String SCHEMA = " = COALESCE(NULLIF(?, ''), DATABASE())";

    private final Dialect dialect;

    MysqlSchemaReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        List<@Nullable String> names = SchemaQueries.list(connection, "SELECT DATABASE()", row -> row.getString(1));
        String name = names.get(0);
        return name == null ? "" : name;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA ORDER BY SCHEMA_NAME",
                row -> row.getString(1));
    }

    @Override
    public List<Relation> relations(Connection connection, String schema) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA" + SCHEMA
                        + " ORDER BY TABLE_NAME",
                row -> new Relation(
                        new TableName(schema, row.getString(1)),
                        row.getString(2).endsWith("VIEW") ? RelationKind.VIEW : RelationKind.TABLE,
                        TableLifetime.PERMANENT),
                schema);
    }

    @Override
    public List<TableDefinition> tables(Connection connection, String schema, List<Relation> relations)
            throws SQLException {
        return new MysqlCatalogue(dialect, connection, schema, relations).read();
    }

    /** SHOW CREATE VIEW leaves the schema out where it is the default one; the information schema never does (13.7.7.13). */
    @Override
    public Optional<String> viewDefinition(Connection connection, Relation view) throws SQLException {
        return relations(connection, view.name().schema()).contains(view)
                ? SchemaQueries.list(
                                connection,
                                "SHOW CREATE VIEW " + dialect.identifiers().qualified(view.name()),
                                row -> query(row.getString(2), dialect.lexis()))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Map<TableName, List<TableName>> viewSources(Connection connection, String schema) throws SQLException {
        Map<TableName, List<TableName>> sources = new HashMap<>();
        SchemaQueries.list(
                connection,
                "SELECT VIEW_NAME, CASE WHEN TABLE_SCHEMA = VIEW_SCHEMA THEN ? ELSE TABLE_SCHEMA END, TABLE_NAME FROM"
                        + " information_schema.VIEW_TABLE_USAGE WHERE VIEW_SCHEMA" + SCHEMA
                        + " ORDER BY VIEW_NAME, TABLE_NAME",
                row -> sources.computeIfAbsent(new TableName(schema, row.getString(1)), any -> new ArrayList<>())
                        .add(new TableName(row.getString(2), row.getString(3))),
                schema,
                schema);
        return sources;
    }

    /** What stands behind AS: CREATE … VIEW name (columns) AS query. */
    private static String query(String create, Lexis lexis) {
        SqlTokens tokens = SqlTokens.of(create, lexis);
        int at = 0;
        while (!tokens.get(at).isWord("VIEW")) {
            at++;
        }
        while (!tokens.get(at).isWord("AS")) {
            at = tokens.get(at).isMark('(') ? tokens.closing(at) + 1 : at + 1;
        }
        return tokens.between(at + 1, tokens.size());
    }
}
