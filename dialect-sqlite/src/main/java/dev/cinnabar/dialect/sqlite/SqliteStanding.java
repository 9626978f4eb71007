package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.StandingTable;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one table with all that must be known to make it anew (ALTER TABLE, 7). Used once, by one thread. */
final class SqliteStanding {
    private final Dialect dialect;
    private final Connection connection;
    private final TableName table;
    private final String attached;

    private SqliteStanding(Dialect dialect, Connection connection, TableName table, String attached) {
        this.dialect = dialect;
        this.connection = connection;
        this.table = table;
        this.attached = attached;
    }

    /** A temporary table hides another one of its name. */
    static Optional<StandingTable> read(Dialect dialect, Connection connection, TableName table) throws SQLException {
        List<String> places = table.schema().isEmpty()
                ? List.of(SqliteSchemaReader.TEMPORARY, SqliteSchemaReader.MAIN)
                : List.of(table.schema());
        for (String attached : places) {
            Optional<StandingTable> found = new SqliteStanding(dialect, connection, table, attached).read();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<StandingTable> read() throws SQLException {
        List<String> creations = list("SELECT sql FROM " + master() + " WHERE type = 'table' AND name = ?");
        if (creations.isEmpty()) {
            return Optional.empty();
        }
        SqliteTable said = SqliteTableParser.parse(creations.get(0), table.schema());
        if (said.isVirtual) {
            throw new UsageException(
                    ErrorCode.UNSUPPORTED_FEATURE,
                    "The table " + table + " is a virtual one, which only its own module can change.",
                    "Drop it and create it again by ExecuteSql.");
        }
        TableDefinition definition = definition();
        return Optional.of(new StandingTable(definition, triggers(), referrers(), lost(said, definition), spare()));
    }

    private TableDefinition definition() throws SQLException {
        TableLifetime lifetime =
                attached.equals(SqliteSchemaReader.TEMPORARY) ? TableLifetime.TEMPORARY : TableLifetime.PERMANENT;
        Relation relation = new Relation(table, RelationKind.TABLE, lifetime);
        Map<Relation, TableDefinition> read = new SqliteCatalogue(
                        dialect,
                        connection,
                        attached,
                        table.schema(),
                        List.of(relation),
                        new SqliteExactColumns(dialect))
                .read();
        return read.values().iterator().next();
    }

    private List<String> triggers() throws SQLException {
        List<String> triggers = new ArrayList<>();
        for (String place : new LinkedHashSet<>(List.of(attached, SqliteSchemaReader.TEMPORARY))) {
            for (String create : triggersIn(place)) {
                triggers.add(SqliteTrigger.parse(create).create(quote(place)));
            }
        }
        return triggers;
    }

    private List<String> triggersIn(String place) throws SQLException {
        return list("SELECT sql FROM " + quote(place)
                + ".sqlite_master WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE ORDER BY rowid");
    }

    private List<TableName> referrers() throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT DISTINCT m.name FROM " + master()
                        + " AS m, pragma_foreign_key_list(m.name, ?) AS f"
                        + " WHERE m.type = 'table' AND f.\"table\" = ? COLLATE NOCASE",
                row -> new TableName(table.schema(), row.getString(1)),
                attached,
                table.name());
    }

    private List<String> lost(SqliteTable said, TableDefinition definition) {
        Stream<String> keys = definition.foreignKeys().stream()
                .filter(key -> key.referredColumns().contains(SqliteTable.UNSAID))
                .map(ForeignKey::target)
                .map(target -> "a foreign key to " + target + ", which does not stand or has no key");
        return Stream.concat(said.unread.stream(), keys).toList();
    }

    private String spare() throws SQLException {
        String spare = "remade_" + table.name();
        while (!list("SELECT name FROM " + master() + " WHERE name = ? COLLATE NOCASE", spare)
                .isEmpty()) {
            spare += "_";
        }
        return spare;
    }

    private List<String> list(String sql) throws SQLException {
        return list(sql, table.name());
    }

    private List<String> list(String sql, String name) throws SQLException {
        return SchemaQueries.list(connection, sql, row -> row.getString(1), name);
    }

    private String master() {
        return quote(attached) + ".sqlite_master";
    }

    private String quote(String name) {
        return dialect.identifiers().quote(name);
    }
}
