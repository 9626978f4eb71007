package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.StandingTable;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads SQLite's catalogue: its pragma functions, and the text of CREATE where they tell too little. Stateless. */
final class SqliteSchemaReader implements SchemaReader {
    static final String MAIN = "main";
    static final String TEMPORARY = "temp";

    private final Dialect dialect;

    SqliteSchemaReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String defaultSchema(Connection connection) {
        return MAIN;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq",
                row -> row.getString(1));
    }

    @Override
    public List<Relation> relations(Connection connection, String schema) throws SQLException {
        List<Relation> relations = new ArrayList<>(listed(connection, schema, schema.isEmpty() ? MAIN : schema));
        if (schema.isEmpty()) {
            relations.addAll(listed(connection, schema, TEMPORARY));
        }
        return relations;
    }

    private List<Relation> listed(Connection connection, String schema, String attached) throws SQLException {
        TableLifetime lifetime = attached.equals(TEMPORARY) ? TableLifetime.TEMPORARY : TableLifetime.PERMANENT;
        return SchemaQueries.list(
                connection,
                "SELECT name, type FROM " + master(attached)
                        + " WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
                row -> new Relation(
                        new TableName(schema, row.getString(1)),
                        row.getString(2).equals("view") ? RelationKind.VIEW : RelationKind.TABLE,
                        lifetime));
    }

    /** The catalogue of a schema; its name comes from a program, so it is quoted. */
    private String master(String attached) {
        return dialect.identifiers().quote(attached) + ".sqlite_master";
    }

    @Override
    public List<TableDefinition> tables(Connection connection, String schema, List<Relation> relations)
            throws SQLException {
        Map<Relation, TableDefinition> found = new LinkedHashMap<>();
        for (TableLifetime lifetime : TableLifetime.values()) {
            List<Relation> some = relations.stream()
                    .filter(relation -> relation.lifetime() == lifetime)
                    .toList();
            if (!some.isEmpty()) {
                SqliteCatalogue catalogue =
                        new SqliteCatalogue(dialect, connection, attached(schema, lifetime), schema, some);
                found.putAll(catalogue.read());
            }
        }
        return relations.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static String attached(String schema, TableLifetime lifetime) {
        if (lifetime == TableLifetime.TEMPORARY) {
            return TEMPORARY;
        }
        return schema.isEmpty() ? MAIN : schema;
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, Relation view) throws SQLException {
        String attached = attached(view.name().schema(), view.lifetime());
        return SchemaQueries.list(
                        connection,
                        "SELECT sql FROM " + master(attached) + " WHERE type = 'view' AND name = ?",
                        row -> query(row.getString(1)),
                        view.name().name())
                .stream()
                .findFirst();
    }

    /** The catalogue tells the text of a view alone; a name in it that another view or table has is taken for that one. */
    @Override
    public Map<TableName, List<TableName>> viewSources(Connection connection, String schema) throws SQLException {
        List<TableName> known =
                relations(connection, schema).stream().map(Relation::name).toList();
        Map<TableName, List<TableName>> sources = new LinkedHashMap<>();
        for (Relation view : relations(connection, schema)) {
            if (!view.isTable()) {
                Set<String> words = viewDefinition(connection, view)
                        .map(SqliteSchemaReader::names)
                        .orElse(Set.of());
                sources.put(
                        view.name(),
                        known.stream()
                                .filter(other -> !other.equals(view.name()) && words.contains(other.name()))
                                .toList());
            }
        }
        return sources;
    }

    @Override
    public Optional<StandingTable> standing(Connection connection, TableName table) throws SQLException {
        return SqliteStanding.read(dialect, connection, table);
    }

    @Override
    public List<String> faults(Connection connection, StandingTable table) throws SQLException {
        return new SqliteFaults(dialect, connection, table).all();
    }

    private static Set<String> names(String query) {
        return SqlTokens.of(query, SqliteDialect.LEXIS).tokens().stream()
                .filter(SqlTokens.Token::isName)
                .map(SqlTokens.Token::text)
                .collect(Collectors.toSet());
    }

    /** What stands behind AS: CREATE VIEW name (columns) AS query. */
    private static String query(String create) {
        SqlTokens tokens = SqlTokens.of(create, SqliteDialect.LEXIS);
        int at = 0;
        while (!tokens.get(at).isWord("VIEW")) {
            at++;
        }
        at++;
        while (!tokens.get(at).isWord("AS")) {
            at = tokens.get(at).isMark('(') ? tokens.closing(at) + 1 : at + 1;
        }
        return tokens.between(at + 1, tokens.size());
    }
}
