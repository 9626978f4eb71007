package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.UnfilledKey;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.type.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads tables and views of one schema, all in four queries. Used once, by one thread. */
final class PostgresCatalogue {
    private static final String COLUMNS =
            "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,"
                    + " a.attgenerated, pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum),"
                    + " co.collname, sn.nspname, sc.relname, own.refobjsubid IS NOT NULL, CASE WHEN t.typtype = 'd' THEN"
                    + " format_type(t.typbasetype, t.typtypmod) END, t.typname, "
                    + PostgresSequences.OPTIONS
                    + " FROM pg_attribute a"
                    + " JOIN pg_type t ON t.oid = a.atttypid"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                    + " LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation"
                    // a sequence that the default names
                    + " LEFT JOIN pg_depend dd ON dd.classid = 'pg_attrdef'::regclass AND dd.objid = d.oid"
                    + " AND dd.refclassid = 'pg_class'::regclass AND dd.refobjsubid = 0"
                    + " LEFT JOIN pg_class sc ON sc.oid = dd.refobjid AND sc.relkind = 'S'"
                    + " LEFT JOIN pg_namespace sn ON sn.oid = sc.relnamespace"
                    // a sequence that belongs to the column
                    + " LEFT JOIN pg_depend own ON own.classid = 'pg_class'::regclass AND own.refclassid ="
                    + " 'pg_class'::regclass AND own.refobjid = a.attrelid AND own.refobjsubid = a.attnum AND"
                    + " own.deptype IN ('a', 'i') AND EXISTS (SELECT 1 FROM pg_sequence q WHERE q.seqrelid ="
                    + " own.objid) LEFT JOIN pg_sequence s ON s.seqrelid = own.objid WHERE a.attrelid = ANY (CAST(? AS"
                    + " oid[])) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum";

    private static final String CONSTRAINTS = "SELECT k.conrelid, k.conname, k.contype, k.condeferrable,"
            + " k.condeferred, k.convalidated, k.confdeltype, k.confupdtype, k.confmatchtype, pg_get_expr(k.conbin,"
            + " k.conrelid), (SELECT array_agg(a.attname::text ORDER BY u.place) FROM unnest(k.conkey) WITH ORDINALITY"
            + " u(num, place) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num), (SELECT"
            + " array_agg(a.attname::text ORDER BY u.place) FROM unnest(k.confkey) WITH ORDINALITY u(num, place) JOIN"
            + " pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num), CASE WHEN tn.nspname = current_schema()"
            + " THEN '' ELSE tn.nspname END, tc.relname, coalesce(i.indnullsnotdistinct, false), tn.oid ="
            + " pg_my_temp_schema() FROM pg_constraint k LEFT JOIN pg_class tc ON tc.oid = k.confrelid LEFT JOIN"
            + " pg_namespace tn ON tn.oid = tc.relnamespace LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND"
            + " k.contype = 'u' WHERE k.conrelid = ANY (CAST(? AS oid[])) AND k.contype IN ('p', 'u', 'f', 'c') ORDER BY"
            + " k.conrelid, k.oid";

    private static final String TABLES =
            "SELECT c.oid, c.relname, c.relpersistence, obj_description(c.oid, 'pg_class'),"
                    + " array_to_string(c.reloptions, ', '), ts.spcname, CASE WHEN c.relkind = 'p' THEN"
                    + " pg_get_partkeydef(c.oid) END, (SELECT p.relname FROM pg_inherits h JOIN pg_class p ON p.oid ="
                    + " h.inhparent WHERE h.inhrelid = c.oid AND NOT c.relispartition LIMIT 1) FROM pg_class c JOIN"
                    + " pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace"
                    + " WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND" + PostgresSchemaReader.IN_SCHEMA
                    + "AND c.relname = ANY (?)";

    private final Dialect dialect;
    private final Connection connection;
    private final String schema;
    private final List<Relation> relations;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, List<TableElement>> elements = new HashMap<>();
    private @Nullable String defaultSchema;

    PostgresCatalogue(Dialect dialect, Connection connection, String schema, List<Relation> relations) {
        this.dialect = dialect;
        this.connection = connection;
        this.schema = schema;
        this.relations = relations;
    }

    List<TableDefinition> read() throws SQLException {
        readTables();
        if (ids.isEmpty()) {
            return List.of();
        }
        String all = ids.values().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        SchemaQueries.list(connection, COLUMNS, row -> add(row, column(row)), all);
        SchemaQueries.list(connection, CONSTRAINTS, row -> add(row, constraint(row)), all);
        PostgresIndexes.read(
                connection, all, (table, index) -> elementsOf(table).add(index));
        List<TableDefinition> tables = new ArrayList<>();
        for (Relation relation : relations) {
            Long id = ids.get(key(relation.name().name(), relation.isTemporary()));
            if (id != null) {
                elementsOf(id).add(relation.lifetime());
                tables.add(UnfilledKey.in(TableDefinition.of(relation.name(), elementsOf(id))));
            }
        }
        return tables;
    }

    private static String key(String name, boolean temporary) {
        return (temporary ? "t" : "p") + name;
    }

    private List<TableElement> elementsOf(long table) {
        return elements.computeIfAbsent(table, any -> new ArrayList<>());
    }

    private boolean add(ResultSet row, TableElement element) throws SQLException {
        return elementsOf(row.getLong(1)).add(element);
    }

    private void readTables() throws SQLException {
        Object names = connection.createArrayOf(
                "text", relations.stream().map(one -> one.name().name()).toArray());
        SchemaQueries.list(connection, TABLES, this::table, schema, schema, names);
    }

    private boolean table(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        ids.put(key(row.getString(2), row.getString(3).equals("t")), id);
        List<TableElement> parts = elementsOf(id);
        String comment = row.getString(4);
        if (comment != null) {
            parts.add(TableComment.comment(comment));
        }
        if (row.getString(3).equals("u")) {
            parts.add(DialectOption.on("postgresql", "unlogged"));
        }
        option(parts, "with", row.getString(5));
        option(parts, "tablespace", row.getString(6));
        option(parts, "partition_by", row.getString(7));
        option(parts, "inherits", row.getString(8));
        return true;
    }

    private static void option(List<TableElement> parts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.add(new DialectOption("postgresql", key, value));
        }
    }

    private ColumnDefinition<?> column(ResultSet row) throws SQLException {
        ColumnDefinition<?> column = ColumnDefinition.column(row.getString(2), type(row));
        if (row.getBoolean(4)) {
            column = column.notNull();
        }
        if (row.getString(8) != null) {
            column = column.comment(row.getString(8));
        }
        boolean isSerial = row.getBoolean(12) && row.getString(5).isEmpty() && row.getString(7) != null;
        return isSerial
                ? column.autoincrement(true)
                : column.with(column.options().withServer(value(row, column)));
    }

    /** A domain of another schema is told with it, so that its name alone would not do. */
    private static SqlType<?> type(ResultSet row) throws SQLException {
        String formatted = row.getString(3);
        String base = row.getString(13);
        String name = row.getString(14);
        boolean isDomain =
                base != null && (formatted.equals(name) || formatted.equals(PostgresTypes.IDENTIFIERS.quote(name)));
        return isDomain
                ? PostgresTypes.domain(name, PostgresColumnTypes.of(base, null))
                : PostgresColumnTypes.of(formatted, row.getString(9));
    }

    private ServerValue value(ResultSet row, ColumnDefinition<?> column) throws SQLException {
        String identity = row.getString(5);
        String expression = row.getString(7);
        if (!identity.isEmpty()) {
            return new ServerValue.Generated(new Identity(identity.equals("a"), PostgresSequences.options(row, 15)));
        }
        if (expression == null) {
            return new ServerValue.None();
        }
        String generated = row.getString(6);
        if (!generated.isEmpty()) {
            SqlText text = new SqlText(SqlTokens.withoutParentheses(expression, PostgresDialect.LEXIS));
            return new ServerValue.Computed(text, generated.equals("s"));
        }
        if (row.getString(11) != null) {
            return new ServerValue.NextOf(Sequence.of(row.getString(11)).in(relative(row.getString(10))));
        }
        return dialect.schema().isNow(column, expression)
                ? new ServerValue.Now()
                : new ServerValue.Default(new SqlText(expression));
    }

    /** The schema as names say it: empty for the one that is being read, where that is the default one. */
    private String relative(String name) throws SQLException {
        if (!schema.isEmpty()) {
            return name;
        }
        return name.equals(defaultSchema()) ? "" : name;
    }

    private String defaultSchema() throws SQLException {
        String known = defaultSchema;
        if (known == null) {
            known = dialect.reader().defaultSchema(connection);
            defaultSchema = known;
        }
        return known;
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        String name = row.getString(2);
        List<String> columns = PostgresSchemaReader.texts(row, 11);
        return switch (row.getString(3)) {
            case "p" -> new PrimaryKey(name, columns);
            case "u" -> new UniqueConstraint(name, columns, deferral(row), !row.getBoolean(15));
            case "c" ->
                new CheckConstraint(
                        name, new SqlText(SqlTokens.withoutParentheses(row.getString(10), PostgresDialect.LEXIS)));
            default -> foreignKey(row, name, columns);
        };
    }

    private static ForeignKey foreignKey(ResultSet row, String name, List<String> columns) throws SQLException {
        ForeignKeyRules rules = ForeignKeyRules.NONE
                .deleting(action(row.getString(7)))
                .updating(action(row.getString(8)))
                .deferred(deferral(row))
                .matching(row.getString(9).equals("f") ? MatchKind.FULL : MatchKind.SIMPLE);
        String targetSchema = row.getBoolean(16) ? "" : row.getString(13);
        return new ForeignKey(
                name,
                columns,
                new TableName(targetSchema, row.getString(14)),
                PostgresSchemaReader.texts(row, 12),
                row.getBoolean(6) ? rules : rules.notValid());
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        if (!row.getBoolean(4)) {
            return Deferral.NONE;
        }
        return row.getBoolean(5) ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
