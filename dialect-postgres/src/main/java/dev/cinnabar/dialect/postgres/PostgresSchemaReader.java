package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's catalogue (PostgreSQL, chapter 52). Stateless. */
final class PostgresSchemaReader implements SchemaReader {
    /** The schema that was asked for, and with the default one the session's temporary tables. */
    static final String IN_SCHEMA =
            " (n.nspname = coalesce(nullif(?, ''), current_schema()) AND c.relpersistence <> 't'"
                    + " OR ? = '' AND n.oid = pg_my_temp_schema()) ";

    private final Dialect dialect;

    PostgresSchemaReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        List<@Nullable String> names =
                SchemaQueries.list(connection, "SELECT current_schema()", row -> row.getString(1));
        String name = names.get(0);
        return name == null ? "" : name;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY nspname",
                row -> row.getString(1));
    }

    @Override
    public List<Relation> relations(Connection connection, String schema) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT c.relname, c.relkind, c.relpersistence FROM pg_class c JOIN pg_namespace n ON n.oid ="
                        + " c.relnamespace WHERE c.relkind IN ('r', 'p', 'f', 'v',"
                        + " 'm') AND" + IN_SCHEMA + "ORDER BY c.relname",
                row -> relation(schema, row),
                schema,
                schema);
    }

    private static Relation relation(String schema, ResultSet row) throws SQLException {
        RelationKind kind = switch (row.getString(2)) {
            case "v" -> RelationKind.VIEW;
            case "m" -> RelationKind.MATERIALIZED_VIEW;
            default -> RelationKind.TABLE;
        };
        TableLifetime lifetime = row.getString(3).equals("t") ? TableLifetime.TEMPORARY : TableLifetime.PERMANENT;
        return new Relation(new TableName(schema, row.getString(1)), kind, lifetime);
    }

    @Override
    public List<TableDefinition> tables(Connection connection, String schema, List<Relation> relations)
            throws SQLException {
        return new PostgresCatalogue(dialect, connection, schema, relations).read();
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, Relation view) throws SQLException {
        String schema = view.name().schema();
        return SchemaQueries.list(
                        connection,
                        "SELECT pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE c.relkind IN ('v', 'm') AND" + IN_SCHEMA + "AND c.relname = ?",
                        row -> row.getString(1).strip().replaceFirst(";$", ""),
                        schema,
                        schema,
                        view.name().name())
                .stream()
                .findFirst();
    }

    @Override
    public Map<TableName, List<TableName>> viewSources(Connection connection, String schema) throws SQLException {
        Map<TableName, List<TableName>> sources = new HashMap<>();
        SchemaQueries.list(
                connection,
                "SELECT DISTINCT c.relname, s.relname, CASE WHEN s.relnamespace = c.relnamespace THEN ? ELSE"
                        + " sn.nspname END FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_rewrite"
                        + " r ON r.ev_class = c.oid JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid ="
                        + " r.oid AND d.refclassid = 'pg_class'::regclass JOIN pg_class s ON s.oid = d.refobjid AND"
                        + " s.oid <> c.oid JOIN pg_namespace sn ON sn.oid = s.relnamespace WHERE c.relkind IN ('v', 'm')"
                        + " AND" + IN_SCHEMA + "ORDER BY 1, 2",
                row -> sources.computeIfAbsent(new TableName(schema, row.getString(1)), any -> new ArrayList<>())
                        .add(new TableName(row.getString(3), row.getString(2))),
                schema,
                schema,
                schema);
        return sources;
    }

    /** Those that belong to no column. */
    @Override
    public List<Sequence> sequences(Connection connection, String schema) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT c.relname, " + PostgresSequences.OPTIONS
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " JOIN pg_sequence s ON s.seqrelid = c.oid"
                        + " WHERE" + IN_SCHEMA + "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid"
                        + " AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')"
                        + " AND d.refclassid = 'pg_class'::regclass) ORDER BY c.relname",
                row -> new Sequence(schema, row.getString(1), PostgresSequences.options(row, 2)),
                schema,
                schema);
    }

    @Override
    public List<EnumDefinition> enums(Connection connection, String schema) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT t.typname, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_type t JOIN pg_enum e"
                        + " ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname ="
                        + " coalesce(nullif(?, ''), current_schema()) GROUP BY t.typname ORDER BY t.typname",
                row -> new EnumDefinition(schema, row.getString(1), texts(row, 2)),
                schema);
    }

    /** An array of texts; empty for NULL. */
    static List<String> texts(ResultSet row, int index) throws SQLException {
        java.sql.Array array = row.getArray(index);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }
}
