package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.StandingTable;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong around a table. Nothing is run but queries of the catalogue. Used once, by one thread. */
final class SqliteFaults {
    private final Dialect dialect;
    private final Connection connection;
    private final StandingTable standing;
    private final String attached;
    private final List<String> faults = new ArrayList<>();

    SqliteFaults(Dialect dialect, Connection connection, StandingTable standing) {
        this.dialect = dialect;
        this.connection = connection;
        this.standing = standing;
        String schema = standing.table().schema();
        String usual = schema.isEmpty() ? SqliteSchemaReader.MAIN : schema;
        this.attached = standing.table().isTemporary() ? SqliteSchemaReader.TEMPORARY : usual;
    }

    List<String> all() throws SQLException {
        Set<TableName> tables = new LinkedHashSet<>(standing.referrers());
        tables.add(TableName.of(standing.table()));
        for (TableName table : tables) {
            brokenKeys(table);
        }
        for (String place : new LinkedHashSet<>(List.of(attached, SqliteSchemaReader.TEMPORARY))) {
            views(place);
            triggers(place);
        }
        return faults;
    }

    /** Whatever is switched on or off, this looks at each row (sqlite.org/pragma.html, foreign_key_check). */
    private void brokenKeys(TableName table) throws SQLException {
        try {
            faults.addAll(SchemaQueries.list(
                    connection,
                    "SELECT \"parent\", count(*), min(rowid) FROM pragma_foreign_key_check(?, ?) GROUP BY 1 ORDER BY 1",
                    row -> brokenKey(table, row.getString(1), row.getLong(2), row.getString(3)),
                    table.name(),
                    attached));
        } catch (SQLException mismatch) {
            faults.add("a foreign key of " + table + " fits no key: " + mismatch.getMessage());
        }
    }

    private static String brokenKey(TableName table, String parent, long rows, String first) {
        String place = first == null ? "" : ", of which the first has the rowid " + first;
        return (rows == 1 ? "1 row of " + table + " points" : rows + " rows of " + table + " point") + " at no row of "
                + parent + place;
    }

    private void views(String place) throws SQLException {
        for (String view : list("SELECT name FROM " + quote(place) + ".sqlite_master WHERE type = 'view'")) {
            probe("the view " + view, "SELECT * FROM " + quote(place) + "." + quote(view));
        }
    }

    private void triggers(String place) throws SQLException {
        for (String create : list("SELECT sql FROM " + quote(place) + ".sqlite_master WHERE type = 'trigger'")) {
            SqliteTrigger trigger = SqliteTrigger.parse(create);
            probe("the trigger " + trigger.title(), trigger.probe(columns(trigger.tableName())));
        }
    }

    private List<String> columns(String table) throws SQLException {
        return SchemaQueries.list(
                connection,
                "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0",
                row -> quote(row.getString(1)),
                table);
    }

    /** It is prepared and not run. */
    private void probe(String what, String sql) {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.getMetaData();
        } catch (SQLException fault) {
            faults.add(what + " does not work: " + fault.getMessage());
        }
    }

    private List<String> list(String sql) throws SQLException {
        return SchemaQueries.list(connection, sql, row -> row.getString(1));
    }

    private String quote(String name) {
        return dialect.identifiers().quote(name);
    }
}
