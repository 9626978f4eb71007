package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.UnfilledKey;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads tables and views of one schema, all in five queries. Used once, by one thread. */
final class MysqlCatalogue {
    private static final Pattern NUMERIC =
            Pattern.compile("(?i)(tiny|small|medium|big)?int.*|decimal.*|float.*|double.*|year.*");
    private static final Pattern SIMPLE_WORD = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final Dialect dialect;
    private final Connection connection;
    private final String schema;
    private final List<Relation> relations;
    private final MysqlColumnTypes types;
    private final Map<String, List<TableElement>> elements = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();

    MysqlCatalogue(Dialect dialect, Connection connection, String schema, List<Relation> relations) {
        this.dialect = dialect;
        this.connection = connection;
        this.schema = schema;
        this.relations = relations;
        this.types = new MysqlColumnTypes(dialect);
    }

    List<TableDefinition> read() throws SQLException {
        readTables();
        readColumns();
        MysqlKeys keys = new MysqlKeys((table, element) -> elementsOf(table).add(element));
        keys.read(this::list);
        readChecks();
        List<TableDefinition> tables = new ArrayList<>();
        for (Relation relation : relations) {
            List<TableElement> parts = elements.get(relation.name().name());
            if (parts != null) {
                tables.add(UnfilledKey.in(TableDefinition.of(relation.name(), parts)));
            }
        }
        return tables;
    }

    /** One query, of the only table if it is one; a whole schema is read as a whole. */
    interface Lister {
        <X> List<X> list(String sql, String tableColumn, String order, SchemaQueries.FromRow<X> fromRow)
                throws SQLException;
    }

    private <X> List<X> list(String sql, String tableColumn, String order, SchemaQueries.FromRow<X> fromRow)
            throws SQLException {
        boolean one = relations.size() == 1;
        String text = sql + MysqlSchemaReader.SCHEMA + (one ? " AND " + tableColumn + " = ?" : "") + order;
        return one
                ? SchemaQueries.list(
                        connection,
                        text,
                        fromRow,
                        schema,
                        relations.get(0).name().name())
                : SchemaQueries.list(connection, text, fromRow, schema);
    }

    private List<TableElement> elementsOf(String table) {
        return elements.computeIfAbsent(table, any -> new ArrayList<>());
    }

    private void readTables() throws SQLException {
        list(
                "SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, TABLE_COMMENT, CREATE_OPTIONS, ROW_FORMAT"
                        + " FROM information_schema.TABLES WHERE TABLE_SCHEMA",
                "TABLE_NAME",
                "",
                this::table);
    }

    private boolean table(ResultSet row) throws SQLException {
        List<TableElement> parts = elementsOf(row.getString(1));
        if (!row.getString(2).equals("BASE TABLE")) {
            return false;
        }
        option(parts, "engine", row.getString(3));
        String collation = row.getString(4);
        if (collation != null) {
            collations.put(row.getString(1), collation);
            option(parts, "charset", collation.substring(0, (collation + "_").indexOf('_')));
            option(parts, "collate", collation);
        }
        String created = row.getString(6);
        if (created != null && created.toLowerCase(Locale.ROOT).contains("row_format=")) {
            option(parts, "row_format", row.getString(7));
        }
        return parts.add(TableComment.comment(row.getString(5)));
    }

    private static void option(List<TableElement> parts, String key, @Nullable String value) {
        if (value != null && SIMPLE_WORD.matcher(value).matches()) {
            parts.add(new DialectOption("mysql", key, value));
        }
    }

    private void readColumns() throws SQLException {
        list(
                "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLUMN_COMMENT,"
                        + " GENERATION_EXPRESSION, COLLATION_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA",
                "TABLE_NAME",
                " ORDER BY TABLE_NAME, ORDINAL_POSITION",
                row -> elementsOf(row.getString(1)).add(column(row)));
    }

    private ColumnDefinition<?> column(ResultSet row) throws SQLException {
        String collation = row.getString(9);
        boolean own = collation != null && !collation.equals(collations.getOrDefault(row.getString(1), collation));
        ColumnDefinition<?> column =
                ColumnDefinition.column(row.getString(2), types.of(row.getString(3), own ? collation : null));
        if (row.getString(4).equals("NO")) {
            column = column.notNull();
        }
        if (!row.getString(7).isEmpty()) {
            column = column.comment(row.getString(7));
        }
        String extra = row.getString(6).toLowerCase(Locale.ROOT);
        if (extra.contains("on update current_timestamp")) {
            column = column.serverOnUpdateNow();
        }
        return column.with(column.options().withServer(value(row, column, extra)));
    }

    private ServerValue value(ResultSet row, ColumnDefinition<?> column, String extra) throws SQLException {
        if (extra.contains("auto_increment")) {
            return new ServerValue.Generated(Identity.BY_DEFAULT);
        }
        if (extra.contains("stored generated") || extra.contains("virtual generated")) {
            SqlText expression = new SqlText(
                    SqlTokens.withoutParentheses(MysqlKeys.unescaped(row.getString(8)), MysqlModes.PLAIN.lexis()));
            return new ServerValue.Computed(expression, extra.contains("stored generated"));
        }
        String text = row.getString(5);
        if (text == null) {
            return new ServerValue.None();
        }
        String sql = extra.contains("default_generated") ? MysqlKeys.unescaped(text) : literal(row.getString(3), text);
        return dialect.schema().isNow(column, sql) ? new ServerValue.Now() : new ServerValue.Default(new SqlText(sql));
    }

    /** A plain default is told without its quotes (26.3.8). */
    private String literal(String type, String text) {
        boolean asIs =
                NUMERIC.matcher(type).matches() || type.startsWith("bit") || text.startsWith("CURRENT_TIMESTAMP");
        return asIs ? text : MysqlText.literal(text);
    }

    private void readChecks() throws SQLException {
        list(
                "SELECT t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS c"
                        + " JOIN information_schema.TABLE_CONSTRAINTS t ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND"
                        + " t.CONSTRAINT_NAME = c.CONSTRAINT_NAME AND t.CONSTRAINT_TYPE = 'CHECK' WHERE t.TABLE_SCHEMA",
                "t.TABLE_NAME",
                " ORDER BY c.CONSTRAINT_NAME",
                row -> elementsOf(row.getString(1))
                        .add(new CheckConstraint(
                                row.getString(2),
                                new SqlText(SqlTokens.withoutParentheses(
                                        MysqlKeys.unescaped(row.getString(3)), MysqlModes.PLAIN.lexis())))));
    }
}
