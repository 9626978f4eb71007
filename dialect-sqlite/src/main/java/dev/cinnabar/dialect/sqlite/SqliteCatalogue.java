package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.type.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads tables of one attached database, all in three queries. Used once, by one thread. */
final class SqliteCatalogue {
    private final Dialect dialect;
    private final Connection connection;
    private final String attached;
    private final String schema;
    private final List<Relation> relations;
    private final SqliteColumns reading;
    private final Map<String, List<SqliteColumn>> columns = new HashMap<>();
    private final Map<String, String> creations = new HashMap<>();
    private final Map<String, List<String[]>> indexes = new HashMap<>();

    SqliteCatalogue(Dialect dialect, Connection connection, String attached, String schema, List<Relation> relations) {
        this(dialect, connection, attached, schema, relations, new SqliteColumns(dialect));
    }

    /**
     * Reads in one of two ways.
     *
     * @param reading what columns become
     */
    SqliteCatalogue(
            Dialect dialect,
            Connection connection,
            String attached,
            String schema,
            List<Relation> relations,
            SqliteColumns reading) {
        this.reading = reading;
        this.dialect = dialect;
        this.connection = connection;
        this.attached = attached;
        this.schema = schema;
        this.relations = relations;
    }

    Map<Relation, TableDefinition> read() throws SQLException {
        readCreations();
        readColumns();
        Map<Relation, TableDefinition> tables = new LinkedHashMap<>();
        for (Relation relation : relations) {
            if (columns.containsKey(relation.name().name())
                    || creations.containsKey(relation.name().name())) {
                tables.put(relation, table(relation));
            }
        }
        return tables;
    }

    private void readCreations() throws SQLException {
        List<String[]> rows = list(
                "SELECT type, name, tbl_name, sql FROM " + master() + " WHERE sql IS NOT NULL" + only("tbl_name")
                        + " ORDER BY name",
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)});
        for (String[] row : rows) {
            if (row[0].equals("table")) {
                creations.put(row[1], row[3]);
            } else if (row[0].equals("index")) {
                indexes.computeIfAbsent(row[2], any -> new ArrayList<>()).add(new String[] {row[1], row[3]});
            }
        }
    }

    private void readColumns() throws SQLException {
        list(
                "SELECT m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden FROM " + master()
                        + " AS m, pragma_table_xinfo(m.name, " + text(attached)
                        + ") AS x WHERE m.type IN ('table', 'view')" + only("m.name") + " ORDER BY m.name, x.cid",
                row -> columns.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(SqliteColumn.of(row)));
    }

    /** The only table, if it is one; a whole schema is read as a whole. */
    private String only(String column) {
        return relations.size() == 1 ? " AND " + column + " = ?" : "";
    }

    private <X> List<X> list(String sql, SchemaQueries.FromRow<X> fromRow) throws SQLException {
        return relations.size() == 1
                ? SchemaQueries.list(
                        connection, sql, fromRow, relations.get(0).name().name())
                : SchemaQueries.list(connection, sql, fromRow);
    }

    private String master() {
        return dialect.identifiers().quote(attached) + ".sqlite_master";
    }

    private String text(String value) {
        return dialect.types().adapter(Types.TEXT).literal(value);
    }

    private TableDefinition table(Relation relation) throws SQLException {
        String name = relation.name().name();
        List<SqliteColumn> read = columns.getOrDefault(name, List.of());
        String creation = creations.get(name);
        SqliteTable said = creation == null ? new SqliteTable() : SqliteTableParser.parse(creation, schema);
        List<TableElement> elements = new ArrayList<>();
        PrimaryKey key = primaryKey(read, said);
        for (SqliteColumn column : read) {
            if (column.hidden() != 1) {
                elements.add(reading.definition(column, key, said));
            }
        }
        if (!key.isEmpty()) {
            elements.add(key);
        }
        elements.addAll(said.uniques);
        for (ForeignKey foreign : said.foreignKeys) {
            elements.add(resolved(foreign));
        }
        elements.addAll(said.checks);
        elements.addAll(options(said));
        Set<String> names = new HashSet<>();
        read.forEach(column -> names.add(column.name()));
        for (String[] index : indexes.getOrDefault(name, List.of())) {
            elements.add(SqliteIndexParser.parse(index[0], index[1], names));
        }
        elements.add(relation.lifetime());
        return TableDefinition.of(relation.name(), elements);
    }

    private static PrimaryKey primaryKey(List<SqliteColumn> read, SqliteTable said) {
        List<String> names = read.stream()
                .filter(column -> column.keyPlace() > 0)
                .sorted(Comparator.comparingInt(column -> column.keyPlace()))
                .map(SqliteColumn::name)
                .toList();
        return new PrimaryKey(names.isEmpty() ? "" : said.primaryKeyName, names);
    }

    private ForeignKey resolved(ForeignKey key) throws SQLException {
        if (!key.referredColumns().contains(SqliteTable.UNSAID)) {
            return key;
        }
        List<String> target = SchemaQueries.list(
                connection,
                "SELECT name FROM pragma_table_info(?, ?) WHERE pk > 0 ORDER BY pk",
                row -> row.getString(1),
                key.target().name(),
                attached);
        return target.size() == key.columns().size()
                ? new ForeignKey(key.name(), key.columns(), key.target(), target, key.rules())
                : key;
    }

    private static List<DialectOption> options(SqliteTable said) {
        List<DialectOption> options = new ArrayList<>();
        if (said.options.contains("STRICT")) {
            options.add(DialectOption.on("sqlite", "strict"));
        }
        if (said.options.contains("WITHOUT")) {
            options.add(DialectOption.on("sqlite", "without_rowid"));
        }
        if (said.options.contains("AUTOINCREMENT")) {
            options.add(DialectOption.on("sqlite", "autoincrement"));
        }
        return options;
    }
}
