package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row6;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that versions are kept in, read and written on a connection. Immutable. */
final class VersionStore {
    private final TableName name;
    private final VersionTable versions;
    private final RevisionLog log;

    VersionStore(TableName name) {
        this.name = name;
        this.versions = new VersionTable(name);
        this.log = RevisionLog.beside(name);
    }

    TableName name() {
        return name;
    }

    VersionTable versions() {
        return versions;
    }

    RevisionLog log() {
        return log;
    }

    /** The steps that make the tables where they are not there. */
    List<SchemaOperation> creation() {
        return List.of(new CreateTable(versions.definition(), true), new CreateTable(log.definition(), true));
    }

    /**
     * Where the database stands; nowhere, where the tables are not there.
     *
     * @throws UsageException if a table of that name belongs to something else
     */
    Position position(Connection connection) {
        Inspector inspector = connection.inspector();
        Set<String> heads = isThere(versions.definition(), inspector) ? heads(connection) : Set.of();
        List<LogRow> rows = isThere(log.definition(), inspector) ? logged(connection) : List.of();
        return new Position(heads, rows);
    }

    /** Makes the tables that are not there. */
    void create(Connection connection) {
        Inspector inspector = connection.inspector();
        for (TableDefinition table : List.of(versions.definition(), log.definition())) {
            if (!isThere(table, inspector)) {
                connection.apply(List.of(new CreateTable(table, true)));
            }
        }
    }

    /** Where the database stands, whose tables are there; of the log, only what is unfinished. */
    Position present(Connection connection) {
        return new Position(heads(connection), rows(connection, log.unfinished()));
    }

    /** All that the log says. */
    List<LogRow> logged(Connection connection) {
        return rows(connection, log.rows());
    }

    private Set<String> heads(Connection connection) {
        return new HashSet<>(connection.execute(versions.heads()).all());
    }

    private static List<LogRow> rows(
            Connection connection, Query<Row6<String, String, String, Integer, Integer, String>> rows) {
        return connection.execute(rows).map(RevisionLog::read).all();
    }

    private static boolean isThere(TableDefinition table, Inspector inspector) {
        TableName name = TableName.of(table);
        if (!inspector.hasTable(name)) {
            return false;
        }
        Set<String> wanted = columns(table);
        Set<String> found = columns(inspector.table(name));
        if (!found.containsAll(wanted) || table.columns().size() == 1 && found.size() > 1) {
            throw foreign(name, wanted, found);
        }
        return true;
    }

    private static Set<String> columns(TableDefinition table) {
        return table.columns().stream().map(ColumnDefinition::name).collect(Collectors.toSet());
    }

    private static UsageException foreign(TableName name, Set<String> wanted, Set<String> found) {
        return new UsageException(
                ErrorCode.DATABASE_AHEAD,
                "The table `" + name + "` is none of these migrations: it has the columns "
                        + found.stream().sorted().toList() + ", and not "
                        + wanted.stream().sorted().toList() + ".",
                "Give another name for the table of versions: `version-table` in cinnabar.toml, or"
                        + " with(options -> options.withVersions(TableName.of(…))).");
    }

    /**
     * Sends changes that are of one row each.
     *
     * @throws UsageException if one finds no such row, or two
     */
    void change(Connection connection, List<? extends Change> changes) {
        for (Change change : changes) {
            long rows = connection.execute(change).rowCount();
            if (rows != 1) {
                throw new UsageException(
                        ErrorCode.DATABASE_AHEAD,
                        "A row of the table `" + name + "` or its log was changed by somebody else: one was expected,"
                                + " found were " + rows + ".",
                        "See that nothing but migrations writes there; `stamp` says where the database stands.");
            }
        }
    }
}
